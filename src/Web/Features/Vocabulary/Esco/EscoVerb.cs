using System.Diagnostics;
using System.Globalization;
using GemeenteVanNu.Data;
using Microsoft.EntityFrameworkCore;

namespace GemeenteVanNu.Features.Vocabulary.Esco;

/// <summary>The command "import esco DIR": reads the official CSV files of ESCO in Dutch and links the vocabulary to them.</summary>
static class EscoVerb
{
    private const int Done = 0;
    private const int TryAgain = 1;
    private const int WrongInput = 2;

    public static async Task<int> Run(IServiceProvider services, string[] args, TextWriter output, TextWriter errors)
    {
        if (args is not ["import", "esco", var folder])
        {
            await errors.WriteLineAsync("Name the folder in which the CSV files of ESCO are: import esco DIR");
            return WrongInput;
        }

        var took = Stopwatch.StartNew();
        void Report(string line) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{took.Elapsed.TotalSeconds,5:0.0} s  {line}"));
        try
        {
            var content = EscoFiles.Read(folder, Report);
            await using var scope = services.CreateAsyncScope();
            Say(await scope.ServiceProvider.GetRequiredService<EscoImport>().Run(content, Report), Report);
            return Done;
        }
        catch (EscoFileException wrong)
        {
            await errors.WriteLineAsync($"{wrong.Message} Nothing was imported.");
            return WrongInput;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"The files cannot be read: {unreadable.Message} Nothing was imported.");
            return WrongInput;
        }
        catch (DbUpdateException clash) when (clash is DbUpdateConcurrencyException || clash.IsDuplicate())
        {
            await errors.WriteLineAsync("A steward judged a link, or another import ran, at the same moment. Nothing was imported; run the command again.");
            return TryAgain;
        }
    }

    private static void Say(EscoImported imported, Action<string> report)
    {
        if (imported.LeftOut > 0)
        {
            report($"{imported.LeftOut} relations were left out, because their concepts are in none of the files");
        }

        report($"ESCO is imported: {imported.Concepts} concepts. Of the own concepts {imported.Count(EscoLinkState.Found)} were linked by the finder, "
            + $"{imported.Count(EscoLinkState.Chosen)} by a steward, {imported.Count(EscoLinkState.ToJudge)} are for a steward to judge at /beheer/esco, {imported.Count(EscoLinkState.NoMatch)} have no match");
        report("This service uses the ESCO classification of the European Commission.");
    }
}
