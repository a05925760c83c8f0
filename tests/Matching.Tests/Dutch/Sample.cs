using GemeenteVanNu.Dutch;

namespace GemeenteVanNu.Matching.Tests.Dutch;

/// <summary>A small vocabulary, enough to see every way of finding.</summary>
internal static class Sample
{
    public static readonly ConceptLabel[] Labels =
    [
        .. Concept("wmo", "Wet maatschappelijke ondersteuning", ["maatschappelijke ondersteuning"], ["Wmo"]),
        .. Concept("jeugdhulp", "Jeugdhulp", ["jeugdzorg", "hulp aan jeugdigen"], []),
        .. Concept("jeugdbeleid", "Jeugdbeleid", [], []),
        .. Concept("omgevingsvergunning", "Omgevingsvergunning", ["bouwvergunning"], []),
        .. Concept("vergunningverlening", "Vergunningverlening", [], []),
        .. Concept("omgevingsrecht", "Omgevingsrecht", [], []),
        .. Concept("omgevingsplan", "Omgevingsplan", ["bestemmingsplan"], []),
        .. Concept("vth", "Vergunningen, toezicht en handhaving", [], ["VTH"]),
        .. Concept("toezicht", "Toezicht en handhaving", ["handhaving"], []),
        .. Concept("res", "Regionale energiestrategie", [], ["RES"]),
        .. Concept("vve-educatie", "Voor- en vroegschoolse educatie", [], ["VVE"]),
        .. Concept("vve-eigenaren", "Vereniging van eigenaars", [], ["VvE"]),
        .. Concept("bag", "Basisregistratie adressen en gebouwen", [], ["BAG"]),
        .. Concept("bbz", "Besluit bijstandverlening zelfstandigen", [], ["Bbz"]),
        .. Concept("openbare-ruimte", "Beheer openbare ruimte", ["inrichting openbare ruimte"], ["IBOR"]),
        .. Concept("schuldhulp", "Schuldhulpverlening", ["schuldhulp"], []),
        .. Concept("armoede", "Armoedebestrijding", ["armoedebeleid"], []),
        .. Concept("klimaat", "Klimaatadaptatie", ["wateroverlast", "hittestress"], []),
        .. Concept("afkoppelen", "Regenwater afkoppelen", [], []),
        .. Concept("riolering", "Riolering", [], []),
        .. Concept("woningbouw", "Woningbouw", ["woningbouwprogrammering"], []),
        .. Concept("participatie", "Participatie van inwoners", ["inwonersparticipatie", "burgerparticipatie"], []),
        .. Concept("participatiewet", "Participatiewet", ["bijstand"], []),
        .. Concept("bestuursrecht", "Bestuursrecht", ["juridisch advies"], ["Awb"]),
        .. Concept("projectmanagement", "Projectmanagement", ["projectleiding"], []),
        .. Concept("communicatie", "Communicatieadvies", ["communicatie"], []),
        .. Concept("coordinatie", "Coördinatie van zorg", ["zorgcoördinatie"], []),
        .. Concept("financien", "Financieel beleid", ["financiën", "begroting"], []),
        .. Concept("re-integratie", "Re-integratie", [], []),
        .. Concept("gezondheid", "Publieke gezondheid", [], ["GGD"]),
        .. Concept("leidinggeven", "Leidinggeven", ["management"], []),
        .. Concept("dienstverlening", "Dienstverlening aan inwoners", ["klantcontact", "burgerzaken"], []),
        .. Concept("beleid", "Beleid maken", ["beleidsontwikkeling"], []),
        .. Concept("ict", "Informatievoorziening", ["informatiemanagement", "applicatiebeheer"], ["ICT"]),
    ];

    public static readonly string[] Texts =
    [
        .. Labels.Select(label => label.Label),
        "De woningbouwopgave en de klimaatadaptatie vragen om participatie. Veiligheid, evenement, veiligheidsregio en laadpaal.",
    ];

    public static readonly Abbreviation[] Abbreviations =
    [
        .. Labels.Where(label => label.Kind == LabelKind.Abbreviation).Select(label =>
            new Abbreviation(label.Label, Labels.First(other => other.ConceptId == label.ConceptId).Label)),
    ];

    public static readonly DutchText Text = new(new Lexicon(Texts), Abbreviations);

    public static readonly ConceptFinder Finder = new(Labels, Text);

    private static IEnumerable<ConceptLabel> Concept(string id, string name, string[] synonyms, string[] abbreviations) =>
    [
        new(id, name, LabelKind.Preferred),
        .. synonyms.Select(synonym => new ConceptLabel(id, synonym, LabelKind.Synonym)),
        .. abbreviations.Select(abbreviation => new ConceptLabel(id, abbreviation, LabelKind.Abbreviation)),
    ];
}
