using GemeenteVanNu.Features.Startup;

return await Site.Run(args);

/// <summary>Made visible for the tests, which start the same application.</summary>
public partial class Program;
