/// How the report looks on a screen, light or dark, wide or narrow, and on A4.
enum ReportStyle {
  /// The rules. No `<` or `&` may stand in them, so that the page is well-formed XML too.
  static let rules: StaticString = """
    :root { --paper: #ffffff; --ink: #1c2733; --soft: #54606c; --rule: #d5dbe0; --tint: #f3f6f8;
      --link: #1b5f8f; --warn: #a3430a; --good: #1f6b3f; color-scheme: light dark; }
    @media (prefers-color-scheme: dark) { :root { --paper: #12171d; --ink: #e4e9ee;
      --soft: #a7b2bd; --rule: #34404b; --tint: #1a2129; --link: #8ec1ea; --warn: #f0a06a;
      --good: #8fd0a8; } }
    * { box-sizing: border-box; }
    html { font-size: 100%; -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body { margin: 0 auto; max-width: 66rem; padding: 2rem 1.25rem 4rem; background: var(--paper);
      color: var(--ink); font: 1rem/1.5 system-ui, 'Segoe UI', Roboto, 'Noto Sans',
      'Liberation Sans', sans-serif; overflow-wrap: break-word; }
    h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1rem; text-wrap: balance; }
    h2 { font-size: 1.4rem; line-height: 1.25; margin: 3.5rem 0 1rem; padding-top: .6rem;
      border-top: 2px solid var(--ink); }
    h3 { font-size: 1.08rem; margin: 2rem 0 .6rem; }
    p { margin: 0 0 .9rem; max-width: 46rem; }
    a { color: var(--link); text-decoration-thickness: .06em; text-underline-offset: .15em; }
    a:focus-visible, summary:focus-visible, .scroll:focus-visible, .sheet:focus-visible {
      outline: 3px solid var(--link); outline-offset: 2px; }
    small { font-size: .85em; color: var(--soft); }
    code { font-family: ui-monospace, 'Liberation Mono', monospace; font-size: .9em; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { position: static; }
    .over { color: var(--soft); margin: 0 0 .4rem; }
    .lead { font-size: 1.1rem; max-width: 52rem; }
    .note { font-size: .9rem; color: var(--soft); margin: .4rem 0; }
    .tiles { list-style: none; margin: 1.75rem 0; padding: 0; display: grid; gap: 0 1.25rem;
      grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); }
    .tiles li { border-top: 1px solid var(--rule); padding: .6rem 0 .8rem; }
    .tiles strong { display: block; font-size: 1.7rem; font-weight: 600; line-height: 1.25;
      font-variant-numeric: tabular-nums; }
    .tiles strong small { font-size: .95rem; font-weight: 400; }
    .label, .about { display: block; font-size: .85rem; line-height: 1.35; color: var(--soft); }
    nav ol { margin: 0; padding: .75rem 0; list-style: none; display: flex; flex-wrap: wrap;
      gap: .15rem 1.25rem; border-top: 1px solid var(--rule);
      border-bottom: 1px solid var(--rule); }
    nav a { display: inline-block; padding: .15rem 0; }
    .scroll { overflow-x: auto; margin: 0 0 1.5rem; }
    table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.35;
      font-variant-numeric: tabular-nums; }
    caption { text-align: left; padding: .35rem 0; color: var(--soft); }
    caption strong { color: var(--ink); font-size: 1rem; }
    th, td { text-align: left; vertical-align: top; padding: .32rem .75rem .32rem 0;
      border-bottom: 1px solid var(--rule); font-weight: 400; }
    th:last-child, td:last-child { padding-right: 0; }
    thead th { font-weight: 600; vertical-align: bottom; border-bottom: 1px solid var(--ink); }
    .n { text-align: right; white-space: nowrap; }
    thead .n { white-space: normal; }
    .n + :not(.n) { padding-left: .5rem; }
    .group th { font-weight: 600; padding-top: .9rem; }
    .group small { font-weight: 400; }
    tr:target, tr:target td, tr:target th { background: var(--tint); }
    .id, a[href^='#need-'], a[href^='#offer-'] { white-space: nowrap; font-family: ui-monospace, 'Liberation Mono', monospace; font-size: .9em; }
    a[href^='#source-'] { white-space: nowrap; font-size: .92em; }
    time { white-space: nowrap; }
    .late, .open strong { color: var(--warn); }
    .state, .help { color: var(--good); }
    .late, .state { white-space: nowrap; }
    .unused th, .unused td { color: var(--soft); }
    figure { margin: 0 0 1.5rem; }
    figcaption { margin: 0 0 .6rem; max-width: 46rem; }
    .sheet { background: #ffffff; color: #1c2733; border: 1px solid var(--rule);
      padding: 1rem; overflow-x: auto; max-width: 46rem; }
    .sheet svg { display: block; width: 100%; min-width: 34rem; height: auto; margin: 0 auto; }
    summary { cursor: pointer; color: var(--link); padding: .2rem 0; width: fit-content; }
    details { margin: 0 0 1.5rem; }
    footer { margin-top: 4rem; padding-top: 1rem; border-top: 2px solid var(--ink);
      font-size: .9rem; color: var(--soft); }
    @media (max-width: 40rem) {
      body { padding: 1.25rem 1rem 3rem; }
      h1 { font-size: 1.5rem; }
      .lead { font-size: 1rem; }
      .tiles { grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)); }
      .tiles strong { font-size: 1.35rem; }
    }
    @page { size: A4; margin: 14mm 14mm 16mm;
      @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt sans-serif;
        color: #54606c; } }
    @media print {
      :root { --paper: #ffffff; --ink: #000000; --soft: #444444; --rule: #c4c9ce;
        --tint: #ffffff; --link: #000000; --warn: #7d3206; --good: #14502d;
        color-scheme: light; }
      html { font-size: 9.5pt; }
      body { max-width: none; padding: 0; font-size: 1rem; line-height: 1.4; }
      nav, .skip { display: none; }
      a { text-decoration: none; color: inherit; }
      h1 { font-size: 1.9rem; }
      h2 { margin-top: 2rem; }
      h2, h3, caption, thead, .group, figcaption { break-after: avoid; }
      tr, figure, .tiles li, p { break-inside: avoid; }
      thead { display: table-header-group; }
      table { font-size: .82rem; line-height: 1.3; }
      td a, th .id, td .id { white-space: normal; }
      td a[href^='#source-'] { white-space: nowrap; }
      .screen { display: none; }
      th, td { padding: .17rem .5rem .17rem 0; }
      .group th { padding-top: .5rem; }
      .scroll { margin-bottom: 1rem; }
      .tiles { grid-template-columns: repeat(4, 1fr); }
      .scroll, .sheet { overflow: visible; }
      .sheet { border: 0; padding: 0; }
      .sheet svg { min-width: 0; max-height: 210mm; margin: 0; }
      details::details-content { content-visibility: visible; height: auto; display: block; }
      summary { display: none; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """
}
