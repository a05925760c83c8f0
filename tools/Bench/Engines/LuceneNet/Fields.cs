namespace GemeenteVanNu.Bench.Engines.LuceneNet;

/// <summary>Names of fields. Those in lower case can be searched, the others are columns of integers.</summary>
static class Fields
{
    public const string Knows = "knows";
    public const string Reaches = "reaches";
    public const string Terms = "terms";
    public const string Asks = "asks";
    public const string Does = "does";
    public const string Concepts = "concepts";
    public const string Text = "text";
    public const string ThemeTerm = "theme";
    public const string TaskField = "TaskField";
    public const string ConceptCount = "ConceptCount";

    public const string Length = "Length";
    public const string Id = "Id";
    public const string Municipality = "Municipality";
    public const string Employer = "Employer";
    public const string Findable = "Findable";
    public const string Paused = "Paused";
    public const string Hours = "Hours";
    public const string First = "First";
    public const string Last = "Last";
    public const string MostKm = "MostKm";
    public const string Remote = "Remote";
    public const string Forms = "Forms";
    public const string Opgave = "Opgave";
    public const string AskCount = "AskCount";
    public const string Theme = "Theme";
    public const string Province = "Province";
    public const string Status = "Status";
    public const string Published = "Published";
}
