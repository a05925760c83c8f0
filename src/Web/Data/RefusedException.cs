namespace GemeenteVanNu.Data;

/// <summary>
/// A rule of the domain that says no, in plain Dutch for the person who asked. Thrown by entity methods and
/// caught only at the edge, which shows the message above the form and answers 409.
/// </summary>
public sealed class RefusedException(string message) : Exception(message);
