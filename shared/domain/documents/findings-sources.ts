/**
 * The sources that findings name, so that nobody has to believe the app. All are reports that people without a law degree can read;
 * those of law are information, not advice, and the law may have moved since the day they were compared.
 */
import type { FindingSource } from './findings-types.ts'

/** The day on which the sources were last read. */
const on = '2026-11-23'

/** Rules that no source gives in this form: our own checklist and limits. */
const house: FindingSource = { title: { code: 'finding.source-house', data: {} }, url: null, on }

export const sources = {
  house,
  stericycle: {
    title: 'NLRA § 7; Stericycle, 372 NLRB No. 113 (2023)',
    url: 'https://www.meainfo.org/blog/review-handbooks-nlrb-ruling/',
    on,
  },
  nlrbMemo: { title: 'NLRB, Memorandum OM 12-59 (2012)', url: 'https://vibdoc.com/blog-social-media.html', on },
  ftc: {
    title: 'FTC, 16 CFR 255.5',
    url: 'https://equinoxbusinesslaw.com/blog/legal-update-social-media-posts-in-the-workplace-a-guide-for-businesses-to-ensure-compliance-with-the-ftcs-guidance/',
    on,
  },
  ftcWords: { title: 'FTC, 16 CFR 255.5 (Loeb)', url: 'https://docslib.org/doc/8210506/', on },
  ftcRewards: {
    title: 'FTC, 16 CFR 255.5 (Wiley)',
    url: 'https://wiley.law/article-How-FTC-Rules-Affect-Employee-Generated-Marketing',
    on,
  },
  asa: {
    title: 'UK ASA / CAP Code',
    url: 'https://www.onefiftyconsultancy.com/post/brand-owner-disclosure-asa-guidelines',
    on,
  },
  iap: {
    title: 'IAP, Digital Chart (2024)',
    url: 'https://brand-news.it/blog/insight/piu-trasparenza-nellinfluencer-marketing-analisi-del-nuovo-regolamento-digital-chart-iap',
    on,
  },
  dataAtWork: {
    title: 'WP29, Opinion 2/2017; GDPR',
    url: 'https://blogs.orrick.com/employment/2017/08/03/be-prepared-update-on-eu-employment-data-privacy-laws/',
    on,
  },
  consent: {
    title: 'WP29, Opinion 2/2017; GDPR 4(11), 88',
    url: 'https://www.lexdigitalis.nl/validity-of-consent-as-legal-basis-in-the-context-of-an-employmentrelationship-under-the-gdr/',
    on,
  },
  monitoring: {
    title: 'WP29, Opinion 2/2017, 5.2',
    url: 'https://www.rpc.co.uk/snapshots/data-protection/data-protection-working-party-adopts-opinion-22017-on-data-processing-at-work',
    on,
  },
  malaysianData: {
    title: 'Personal Data Protection Act 2010 (Malaysia), 5, 7',
    url: 'https://mylaw.my/legislation/act-2010-709/section-5',
    on,
  },
  /** Short, with pictures, with a contact, no fifty pages of text. */
  advocacyGuide: { title: 'K. Parker, Employee advocacy (SMMExpert)', url: null, on },
  sentencesEnglish: {
    title: 'GOV.UK, Sentence length: why 25 words is our limit (2014)',
    url: 'https://insidegovuk.blog.gov.uk/2014/08/04/sentence-length-why-25-words-is-our-limit/',
    on,
  },
  sentencesItalian: {
    title: 'Direttiva 8 maggio 2002, Semplificazione del linguaggio',
    url: 'https://funzionepubblica.gov.it/articolo/dipartimento/08-05-2002/direttiva-semplificazione-linguaggio',
    on,
  },
  paragraphs: {
    title: 'Social Security Scotland, Style and writing guide',
    url: 'https://www.socialsecurity.gov.scot/guidance-resources/resources/writing-guide/writing-basics',
    on,
  },
  altText: { title: 'W3C, WCAG 2.2, 1.1.1', url: 'https://www.w3.org/TR/WCAG22/#non-text-content', on },
} as const satisfies Readonly<Record<string, FindingSource>>
