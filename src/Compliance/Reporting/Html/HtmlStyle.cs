namespace Compliance.Reporting.Html;

/// <summary>How the page looks on a screen, on a phone and on paper.</summary>
internal static class HtmlStyle
{
    public const string Text = """
        :root { --ink: #1c2430; --soft: #566170; --line: #d8dde4; --paper: #fff; --wash: #f4f6f9; --link: #14508c;
          --critical: #8f1022; --serious: #c2410c; --moderate: #a16207; --minor: #3f6212; --info: #475569; --good: #166534; }
        * { box-sizing: border-box; }
        html { scroll-behavior: smooth; }
        body { margin: 0; background: var(--wash); color: var(--ink); font: 16px/1.55 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
        main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
        a { color: var(--link); }
        article { margin-bottom: 4rem; } * + article { margin-top: 3rem; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .75rem; overflow-wrap: anywhere; }
        h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; padding-bottom: .25rem; border-bottom: 2px solid var(--ink); }
        h3 { font-size: 1.05rem; line-height: 1.35; margin: 0 0 .25rem; }
        p { margin: .5rem 0; }
        ul { padding-left: 1.25rem; }
        li { margin: .35rem 0; }
        .conclusion { font-size: 1.2rem; font-weight: 600; padding: .75rem 1rem; margin: 0 0 1rem; border-left: .5rem solid var(--moderate); background: var(--paper); }
        .conclusion.bad { border-color: var(--critical); }
        .conclusion.good { border-color: var(--good); }
        .counts { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 0 0 1rem; padding: 0; }
        .counts li { margin: 0; padding: .15rem .65rem; background: var(--paper); border: 1px solid var(--line); border-radius: 1rem; font-size: .9rem; }
        .soft { color: var(--soft); font-size: .9rem; }
        nav ul { columns: 2; margin: 0; }
        nav li { margin: 0; break-inside: avoid; }
        nav, .chart { background: var(--paper); border: 1px solid var(--line); border-radius: .4rem; padding: .75rem 1rem; margin: 1rem 0; }
        figure { margin: 0; }
        figcaption { font-weight: 600; margin-bottom: .5rem; }
        svg { display: block; width: 100%; height: auto; max-width: 40rem; }
        svg text { font: 14px system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; fill: #1c2430; }
        .finding { background: var(--paper); border: 1px solid var(--line); border-left: .4rem solid var(--info); border-radius: .3rem; padding: .9rem 1.1rem; margin: 1rem 0; }
        .critical { border-left-color: var(--critical); } .serious { border-left-color: var(--serious); }
        .moderate { border-left-color: var(--moderate); } .minor { border-left-color: var(--minor); }
        .finding .message { font-weight: 600; margin: .9rem 0 .4rem; }
        blockquote { margin: .35rem 0; padding: .35rem .8rem; border-left: 3px solid var(--line); background: var(--wash); overflow-wrap: anywhere; }
        blockquote cite { display: block; font-style: normal; font-size: .85rem; color: var(--soft); }
        dl { display: grid; grid-template-columns: minmax(6.5rem, max-content) 1fr; gap: .3rem 1rem; margin: .6rem 0 0; }
        dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
        dd.advice { font-weight: 600; }
        .deep1 { padding-left: 1.2rem; } .deep2 { padding-left: 2.4rem; } .deep3 { padding-left: 3.6rem; }
        .scroll { overflow-x: auto; }
        .scroll + h3, p + h3, ul + h3 { margin-top: 1.75rem; margin-bottom: .5rem; }
        table { border-collapse: collapse; width: 100%; background: var(--paper); font-size: .95rem; }
        th, td { text-align: left; vertical-align: top; padding: .45rem .7rem; border: 1px solid var(--line); }
        thead th { background: var(--wash); }
        tbody th { font-weight: 400; }
        td.number { text-align: center; font-weight: 600; } td.none { text-align: center; color: var(--soft); font-size: .85rem; font-weight: 400; }
        .text { background: var(--paper); border: 1px solid var(--line); padding: .75rem; font-size: .9rem; }
        .text ol { list-style: none; margin: 0; padding: 0; }
        .text li { margin: 0; min-height: .6em; display: flex; gap: .8rem; white-space: pre-wrap; overflow-wrap: anywhere; }
        .text li::before { content: attr(data-n); flex: 0 0 2.6rem; text-align: right; color: var(--soft); user-select: none; font-size: .8rem; }
        .text li.blank::before { content: ""; }
        .text li:target { background: #fff7d6; }
        mark { background: #fde68a; color: inherit; padding: 0 .1em; }
        mark + sup, sup a { font-size: .75rem; text-decoration: none; padding-left: .1rem; }
        @media (max-width: 40rem) {
          body { font-size: 15px; } nav ul { columns: 1; } dl { grid-template-columns: 1fr; gap: 0; } dt { margin-top: .45rem; font-size: .85rem; }
          .finding { padding: .75rem .8rem; } svg text { font-size: 20px; } .text li::before { flex-basis: 1.8rem; }
        }
        @media print {
          @page { size: A4; margin: 18mm 16mm; }
          html { scroll-behavior: auto; }
          body { background: none; font-size: 10.5pt; } main { max-width: none; padding: 0; } nav { display: none; }
          a { color: inherit; text-decoration: none; }
          h2, h3, .message { break-after: avoid; } blockquote, tr, dt, figure { break-inside: avoid; }
          .finding { border-radius: 0; } article + article, .text-section { break-before: page; }
          .conclusion, .finding, mark, svg { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        }

        """;
}
