using System.Net;
using GemeenteVanNu.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GemeenteVanNu.Web.Tests.Running;

/// <summary>The real application over a real database of its own, with a clock that tests move. One per test class (IClassFixture).</summary>
public class TestSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    public TestDatabase Database { get; private set; } = null!;

    public TestClock Clock { get; } = new();

    /// <summary>Development by default; a fixture for Production inherits and says so.</summary>
    protected virtual string EnvironmentName => "Development";

    public string DataFolder => Database.DataFolder;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.Create();
        Open();
    }

    /// <summary>Takes the database of another site, which goes on owning it.</summary>
    protected void Use(TestDatabase database) => Database = database;

    /// <summary>Stops the application and leaves the database.</summary>
    protected async Task StopOnly() => await base.DisposeAsync();

    /// <summary>Starts the application: in memory, unless a fixture wants it on a port.</summary>
    protected virtual void Open() => _ = Server;

    /// <summary>A visitor: follows links and fills in forms as a browser without JavaScript would.</summary>
    public TestVisitor Visitor() => Visitor(new CookieContainer());

    /// <summary>A visitor who brings cookies along.</summary>
    public TestVisitor Visitor(CookieContainer cookies) => new(CreateDefaultClient(Server.BaseAddress, new CookieContainerHandler(cookies), new TestCookies(Clock)));

    /// <summary>Looks into or writes to the database, apart from any request.</summary>
    public async Task<T> InDatabase<T>(Func<Db, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<Db>());
    }

    public Task InDatabase(Func<Db, Task> look) => InDatabase(async db =>
    {
        await look(db);
        return true;
    });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EnvironmentName);
        builder.UseSetting("Site:DataFolder", Database.DataFolder);
        builder.UseSetting("Site:Postgres", Database.Postgres ?? "");
        builder.UseSetting("Site:BaseUrl", "http://localhost");
        builder.UseSetting("Site:Demo", "false");
        // Every visitor of a test comes from the same address.
        builder.UseSetting("Site:SignInPerMinute", "1000000");
        builder.UseSetting("Site:MailingPerMinute", "1000000");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        builder.UseSetting("Logging:LogLevel:Microsoft", "Error");
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The same application as it runs in production.</summary>
public sealed class ProductionSite : TestSite
{
    protected override string EnvironmentName => "Production";
}
