using GemeenteVanNu.Web.Tests.Running;

namespace GemeenteVanNu.Web.Tests.SignUp;

/// <summary>The screens of the sign-up as someone without JavaScript fills them in.</summary>
static class SignUpSteps
{
    public static async Task<Answer> SaysWho(this TestVisitor visitor, string email, string name = "Noor Jansen", string function = "Adviseur wonen")
    {
        await visitor.Get("/aanmelden/wie");
        return await visitor.Submit("Verder", ("Input.Email", email), ("Input.Name", name), ("Input.Function", function));
    }

    public static Task<Answer> SaysWhatTheyKnow(this TestVisitor visitor) => visitor.Post(
        "/aanmelden/kennis", ("Input.Expertise", "huishoudelijke-hulp"), ("Input.Expertise", "mantelzorg"), ("Input.Expertise", "dagbesteding"));

    public static Task<Answer> SaysWhatGivesEnergy(this TestVisitor visitor) => visitor.Submit(
        "Verder", ("Input.Energy[verbinden]", "Gives"), ("Input.Energy[pionieren]", "Gives"), ("Input.Energy[rekenen]", "Costs"), ("Input.Hours", "8"));

    /// <summary>Everything up to the last screen.</summary>
    public static async Task<Answer> FillsInEverything(this TestVisitor visitor, string email, string name = "Noor Jansen")
    {
        await visitor.SaysWho(email, name);
        await visitor.SaysWhatTheyKnow();
        return await visitor.SaysWhatGivesEnergy();
    }

    public static Task<Answer> Finishes(this TestVisitor visitor, string code, string findable = "Everyone") =>
        visitor.Submit("Doe mee", ("Input.Findable", findable), ("Input.Code", code));
}
