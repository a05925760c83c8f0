namespace GemeenteVanNu.Bench.Engines.Country;

/// <summary>The words of an opgave, for engines that read text themselves.</summary>
/// <param name="Title">Title.</param>
/// <param name="Body">Summary, story and titles of the contributions.</param>
/// <param name="About">Names and synonyms of the concepts it is about, those above included, so that engines without a vocabulary find these words too.</param>
sealed record OpgaveText(string Title, string Body, string About);
