namespace GemeenteVanNu.Features.Vocabulary.Esco;

/// <summary>The official CSV files of ESCO in Dutch, by their names; whichever are there are read.</summary>
static class EscoFiles
{
    private sealed record Kind(string Name, Action<string, EscoContent> Read);

    // In this order: of a concept that stands in several files the first counts.
    private static readonly Kind[] Kinds =
    [
        new("occupations_nl.csv", (path, content) => Concepts(path, content, EscoKind.Occupation, isComplete: true)),
        new("skills_nl.csv", (path, content) => Concepts(path, content, EscoKind.Skill, isComplete: true)),
        new("ISCOGroups_nl.csv", (path, content) => Concepts(path, content, EscoKind.OccupationGroup, isComplete: true)),
        new("skillGroups_nl.csv", (path, content) => Concepts(path, content, EscoKind.SkillGroup, isComplete: true)),
        new("*Collection_nl.csv", (path, content) => Concepts(path, content, EscoKind.Skill, isComplete: false)),
        new("skillsHierarchy_nl.csv", Hierarchy),
        new("broaderRelationsOccPillar*.csv", Broader),
        new("broaderRelationsSkillPillar*.csv", Broader),
        new("occupationSkillRelations*.csv", (path, content) => Relations(path, content, "occupationUri", "skillUri")),
        new("skillSkillRelations*.csv", (path, content) => Relations(path, content, "originalSkillUri", "relatedSkillUri")),
    ];

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">Where the files were unpacked.</param>
    /// <param name="report">Told per file what it held.</param>
    /// <exception cref="EscoFileException">The folder has none of the files, or one is damaged.</exception>
    public static EscoContent Read(string folder, Action<string> report)
    {
        if (!Directory.Exists(folder))
        {
            throw new EscoFileException(File.Exists(folder)
                ? $"{folder} is a file. Name the folder in which the CSV files of ESCO are."
                : $"There is no folder {Path.GetFullPath(folder)}. Name the folder in which the CSV files of ESCO are.");
        }

        var content = new EscoContent();
        var read = 0;
        foreach (var kind in Kinds)
        {
            foreach (var path in Matching(folder, kind.Name))
            {
                kind.Read(path, content);
                report($"{Path.GetFileName(path)} read");
                read++;
            }
        }

        return read > 0 ? content : throw new EscoFileException(
            $"{Path.GetFullPath(folder)} holds no CSV file of ESCO in Dutch. Download ESCO as CSV in Dutch (nl) from https://esco.ec.europa.eu/en/use-esco/download, unpack it, and name that folder. "
            + $"The files are called {string.Join(", ", Kinds.Select(k => k.Name))}.");
    }

    // Names differ in capitals between downloads, and relations have their language in the name since ESCO 1.2.
    private static IEnumerable<string> Matching(string folder, string name) => Directory.EnumerateFiles(folder, name, new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive })
        .Where(path => !name.Contains("Relations", StringComparison.Ordinal) || IsDutch(Path.GetFileNameWithoutExtension(path))).Order(StringComparer.Ordinal);

    private static bool IsDutch(string name) => !name.Contains('_', StringComparison.Ordinal) || name.EndsWith("_nl", StringComparison.OrdinalIgnoreCase);

    private static void Concepts(string path, EscoContent content, EscoKind otherwise, bool isComplete)
    {
        using var csv = new EscoCsv(path, "conceptUri", "preferredLabel");
        while (csv.Read())
        {
            var uri = csv.Uri("conceptUri");
            content.Add(KindOf(csv, otherwise), uri, csv.Name("preferredLabel"), csv.Names("altLabels"), csv.Text("description") ?? csv.Text("definition"));
            foreach (var broader in csv.Uris("broaderConceptUri"))
            {
                content.Broader.Add(uri, broader);
            }
        }

        if (csv.Rows == 0)
        {
            throw csv.Damaged("the file has no rows.");
        }

        if (isComplete)
        {
            content.Complete.Add(otherwise);
        }
    }

    private static EscoKind KindOf(EscoCsv csv, EscoKind otherwise) => csv.Text("conceptType") switch
    {
        null => otherwise,
        "Occupation" => EscoKind.Occupation,
        "ISCOGroup" => EscoKind.OccupationGroup,
        "KnowledgeSkillCompetence" => EscoKind.Skill,
        "SkillGroup" => EscoKind.SkillGroup,
        { } other => throw csv.Damaged($"conceptType '{other}' is not known."),
    };

    // Each row is a concept with everything above it, the concept itself in the last level that is filled.
    private static void Hierarchy(string path, EscoContent content)
    {
        using var csv = new EscoCsv(path, "Level 0 URI", "Level 0 preferred term", "Level 1 URI", "Level 2 URI", "Level 3 URI");
        while (csv.Read())
        {
            var depth = 3;
            while (depth > 0 && csv.Text($"Level {depth} URI") is null)
            {
                depth--;
            }

            var uri = csv.Uri($"Level {depth} URI");
            content.Add(EscoKind.SkillGroup, uri, csv.Name($"Level {depth} preferred term"), [], csv.Text("Description"));
            if (depth > 0)
            {
                content.Broader.Add(uri, csv.Uri($"Level {depth - 1} URI"));
            }
        }
    }

    private static void Broader(string path, EscoContent content)
    {
        using var csv = new EscoCsv(path, "conceptUri", "broaderUri");
        while (csv.Read())
        {
            content.Broader.Add(csv.Uri("conceptUri"), csv.Uri("broaderUri"));
        }
    }

    private static void Relations(string path, EscoContent content, string from, string to)
    {
        using var csv = new EscoCsv(path, from, "relationType", to);
        while (csv.Read())
        {
            var pairs = csv.Text("relationType") switch
            {
                "essential" => content.Essential,
                "optional" => content.Optional,
                { } other => throw csv.Damaged($"relationType '{other}' is neither essential nor optional."),
                null => throw csv.Damaged("relationType is empty."),
            };
            pairs.Add(csv.Uri(from), csv.Uri(to));
        }
    }
}
