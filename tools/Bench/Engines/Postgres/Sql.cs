namespace GemeenteVanNu.Bench.Engines.Postgres;

/// <summary>The questions in SQL.</summary>
static class Sql
{
    /// <summary>
    /// A with everything: whoever reaches something that is asked, through the GIN index on <c>reaches</c>. Ties in an order of its own.
    /// $1 asks, $2 employer, $3 form, $4 first day, $5 last day, $6 hours, $7 remote, $8 municipality, $9 except, $10 seed, $11 activities, $12 theme, $13 sort, $14 today.
    /// </summary>
    public const string PeopleExact = PeopleStart + "p.reaches && $1" + PeopleEnd;

    /// <summary>The same without the group "near", which is by far the largest: only who knows something that is asked, through the index on <c>knows</c>.</summary>
    public const string PeopleWhoKnow = PeopleStart + "p.knows && $1" + PeopleEnd;

    /// <summary>
    /// B: contributions that ask something that gives points; points by looking up what each id gives; text for the hundred best only, by <c>ts_rank</c>.
    /// Written out per place in an array, because a subquery over its elements takes several times as long.
    /// $1 concepts that give points, $2 forms, $3 from, $4 until, $5 hours, $6 most km, $7 remote, $8 municipality, $9 points per concept, $10 knows, $11 points per activity,
    /// $12 points per theme, $13 kinds done recently, $14 today, $15 terms, $16 hidden, $17 says when, $18 kinds done longer ago.
    /// </summary>
    public static string Opgaven(int mostAsks, int mostActivities) => $"""
        with fit as (
          select c.opgave, {Sum("$9", "c.asks", mostAsks)} + case when c.asks <@ $10 then 10 else 0 end
            + {Sum("$11", "c.does", mostActivities)} + ($12::int[])[c.theme + 1] + 6 * icount(c.concepts & $13) + 3 * icount(c.concepts & $18)
            + greatest(case when x.km <= 10 then 10 when x.km <= 25 then 8 when x.km <= 50 then 5 when x.km <= 100 then 2 else 0 end, case when c.remote and $7 then 6 else 0 end)
            + case when c.hours > 0 and $5 >= c.hours then 5 else 0 end
            + case when not $17 then 0 when $3 <= c.first_day and c.last_day <= $4 then 5 else 2 end
            + case when $14 - c.published < 0 then 0 when $14 - c.published <= 7 then 5 when $14 - c.published <= 30 then 3 when $14 - c.published <= 90 then 1 else 0 end as points
          from contribution c join distance x on x.a = $8 and x.b = c.municipality
          where c.asks && $1 and c.form & $2 <> 0 and c.first_day <= $4 and c.last_day >= $3 and ($5::int is null or c.hours <= $5)
            and ($6::int is null or x.km <= $6 or (c.remote and $7)) and not c.opgave = any($16)),
        best as (select opgave, max(points) as points, count(*) over () as total from fit group by opgave order by points desc limit 100)
        select b.opgave, b.total from best b join opgave o on o.id = b.opgave
        order by b.points + least(20, round(40 * ts_rank(o.terms, $15::tsquery, 1))) desc, b.opgave limit 20
        """;

    /// <summary>C: whatever holds one of the heaviest terms. $1 terms, $2 concepts, $3 theme, $4 task field, $5 municipality, $6 except.</summary>
    public const string Likeness = """
        select id, count(*) over () from opgave
        where terms @@ $1::tsquery and municipality <> $5 and not id = any($6)
        order by 60 * ts_rank(terms, $1::tsquery, 1) + 50.0 * icount(concepts & $2) / greatest(1, icount(concepts) + icount($2))
          + case when theme = $3 then 10 else 0 end + case when task_field = $4 then 5 else 0 end desc, id
        limit 20
        """;

    /// <summary>D: all words, in Dutch as PostgreSQL reads it; every facet with all filters but its own. Empty arrays filter nothing.
    /// $1 typed, $2 themes, $3 provinces, $4 statuses, $5 ways wanted, $6 with any form, $7 with any hours, $8 remote or not.</summary>
    public const string Search = """
        with answers as materialized (
          select id, published, theme, province, municipality, status, ways, ts_rank(words, q) as rank,
            ($2::int[] = '{}' or theme = any($2)) as t, ($3::int[] = '{}' or province = any($3)) as p, ($4::int[] = '{}' or status = any($4)) as s, ways && $5 as w
          from opgave, websearch_to_tsquery('dutch', $1) q where words @@ q)
        (select 0, null::int, count(*) over (), id from answers where t and p and s and w order by rank desc, published desc, id limit 20)
        union all select 1, theme, count(*), null from answers where p and s and w group by theme
        union all select 2, province, count(*), null from answers where t and s and w group by province
        union all select 3, municipality, count(*), null from answers where t and p and s and w group by municipality
        union all select 4, status, count(*), null from answers where t and p and w group by status
        union all select 5, way / 12, count(distinct id), null from answers, unnest(ways) way where t and p and s and way = any($6) group by way / 12
        union all select 6, way / 2 % 6, count(distinct id), null from answers, unnest(ways) way where t and p and s and way = any($7) and way / 2 % 6 < 5 group by way / 2 % 6
        union all select 7, 1, count(distinct id), null from answers, unnest(ways) way where t and p and s and way = any($8) and way % 2 = 1 having count(*) > 0
        """;

    private static string Sum(string points, string ids, int most) =>
        string.Join(" + ", Enumerable.Range(1, most).Select(at => $"coalesce(({points}::int[])[{ids}[{at}] + 1], 0)"));

    private const string PeopleStart = """
        select coverage, total, id from (
          select id, coverage, count(*) over (partition by coverage) as total, row_number() over (partition by coverage order by key, tie) as place from (
            select p.id, case when k.known = icount($1) then 0 when 2 * k.known > icount($1) then 1 when k.known > 0 then 2 else 3 end as coverage,
              case $13 when 0 then x.km when 1 then greatest($14, p.first_day, $4) when 2 then -p.last_active
                else -((select coalesce(sum(p.activity_energy[a + 1]), 0) from unnest($11::int[]) a) + p.theme_energy[$12 + 1]) end as key,
              uuid_hash_extended(p.id, $10) as tie
            from person p join distance x on x.a = $8 and x.b = p.municipality cross join lateral (select icount(p.knows & $1) as known) k
            where 
        """;

    private const string PeopleEnd = """
             and (p.findable = 2 or (p.findable = 1 and p.employer = $2)) and p.paused <= $14 and p.forms & $3 <> 0
              and p.first_day <= $5 and p.last_day >= $4 and (p.hours is null or p.hours >= $6)
              and (p.most_km is null or x.km <= p.most_km or (p.remote and $7)) and not p.id = any($9)) candidates) placed
        where place <= 5 order by coverage, place
        """;
}
