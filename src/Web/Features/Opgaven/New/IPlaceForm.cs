namespace GemeenteVanNu.Features.Opgaven.New;

/// <summary>A page with the fields of step 2.</summary>
public interface IPlaceForm
{
    PlaceInput Where { get; }
    Vocabulary.Vocabulary Vocabulary { get; }
}
