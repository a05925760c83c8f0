namespace GemeenteVanNu.Design;

/// <summary>On a page or handler that wants to see invalid input itself, such as a button that saves a half-finished draft.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AcceptInvalidAttribute : Attribute;
