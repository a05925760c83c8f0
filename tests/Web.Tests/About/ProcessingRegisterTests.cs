using GemeenteVanNu.Features.About;
using GemeenteVanNu.Web.Tests.Running;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GemeenteVanNu.Web.Tests.About;

public sealed class ProcessingRegisterTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly ProcessingRegister Register = ProcessingRegister.Current;

    [Fact]
    public async Task Every_field_of_the_database_has_a_row_or_stands_in_a_table_without_people()
    {
        var impersonal = Register.Impersonal.Select(i => i.Entity).ToHashSet();
        var described = Register.Rows.SelectMany(row => row.Fields.Select(field => $"{row.Entity}.{field}")).ToHashSet();
        var fields = (await Entities()).Where(entity => !impersonal.Contains(NameOf(entity)))
            .SelectMany(entity => entity.GetProperties().Where(p => !p.IsShadowProperty()).Select(p => $"{NameOf(entity)}.{p.Name}"));
        Assert.Empty(fields.Distinct().Except(described));
    }

    [Fact]
    public async Task No_row_is_about_a_field_that_is_gone()
    {
        var entities = await Entities();
        var known = entities.SelectMany(entity => entity.GetProperties().Select(p => p.Name).Concat(entity.GetNavigations().Select(n => n.Name)).Select(name => $"{NameOf(entity)}.{name}")).ToHashSet();
        Assert.Empty(Register.Rows.SelectMany(row => row.Fields.Select(field => $"{row.Entity}.{field}")).Except(known));
        Assert.Empty(Register.Impersonal.Select(i => i.Entity).Except(entities.Select(NameOf)));
    }

    [Fact]
    public void Every_row_answers_every_question_and_no_field_stands_in_two()
    {
        Assert.All(Register.Rows, row => Assert.DoesNotContain("", new[] { row.What, row.Purpose, row.Basis, row.Visibility, row.Retention }));
        var fields = Register.Rows.SelectMany(row => row.Fields.Select(field => $"{row.Entity}.{field}")).ToList();
        Assert.Equal(fields.Distinct(), fields);
    }

    [Fact]
    public async Task The_privacy_page_shows_every_row_and_cookie()
    {
        using var visitor = site.Visitor();
        var answer = await visitor.Get("/privacy");
        Assert.Equal(Register.Rows.Select(row => row.What).Order(), answer.Page.QuerySelectorAll(".gvn-privacy summary").Select(s => s.TextContent).Order());
        Assert.All(Register.Files, file => Assert.Contains(file.Name, answer.Text, StringComparison.Ordinal));
        Assert.Equal(Register.Cookies.Select(cookie => cookie.Name), answer.Page.QuerySelectorAll("main table tbody th").Select(th => th.TextContent));
    }

    private Task<List<IEntityType>> Entities() => site.InDatabase(db => Task.FromResult(db.Model.GetEntityTypes().ToList()));

    // A table without a class of its own is known by its own name.
    private static string NameOf(IEntityType entity) => entity.HasSharedClrType && !entity.IsOwned() ? entity.Name : entity.ClrType.Name.Split('`')[0];
}
