namespace GemeenteVanNu.Features.Opgaven.New;

static class MissingSteps
{
    /// <summary>What a draft lacks, with the address of the step where it is filled in.</summary>
    public static IEnumerable<(string Message, string Url)> MissingWithSteps(this Opgave opgave, DateOnly today) =>
        opgave.Missing(today).Select(m => (m.Message, $"/opgaven/{opgave.Slug}/concept" + m.Step switch
        {
            GuideStep.Story => "",
            GuideStep.Place => "/thema",
            _ => "/wie",
        }));
}
