namespace GemeenteVanNu.Features.Opgaven.New;

/// <summary>A page with the fields of step 1: for a new draft, for one that goes on, for a published opgave.</summary>
public interface IStoryForm
{
    StoryInput Input { get; }
}
