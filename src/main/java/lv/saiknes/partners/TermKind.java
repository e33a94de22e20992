package lv.saiknes.partners;

import lv.saiknes.model.Text;

/** What speaks for a partner. Each term has a value from 0 to 1. */
public enum TermKind {

	/** Has worked, or is named, in the themes asked about. */
	THEME_MATCH(new Text(
			"Vidējais pa jautājuma tēmām, svērts ar to svaru: 1 − Π(1 − s ÷ 2ⁿ) pa pierādījumiem, stiprākais pirmais (n = 0, 1, …); s = saites ciešums × uzticamība"
					+ " ÷ (1 + ln(dalībnieku skaits))",
			"Mean over the themes asked about, by their weight, of 1 − Π(1 − s ÷ 2ⁿ) over the evidence, strongest first (n = 0, 1, …); s = closeness of the"
					+ " tie × trust ÷ (1 + ln(number of actors in it))")),

	/**
	 * Has a role in measures that the question is about, or shares them with the asker.
	 */
	SHARED_MEASURES(new Text(
			"S ÷ (1 + S); S = Σ atbilstība jautājumam × abu lomu ciešums (pusē, ja jautātājam lomas nav)",
			"S ÷ (1 + S); S = Σ relevance to the question × closeness of both roles (half where the asker has none)")),

	/** Adamic–Adar: few-member things that it shares with the asker. */
	SHARED_NEIGHBOURS(new Text(
			"A ÷ (1 + A); A = Σ uzticamība ÷ ln(kaimiņa saišu skaits) pa kopīgajiem kaimiņiem, bez sarakstiem",
			"A ÷ (1 + A); A = Σ trust ÷ ln(number of the neighbour's ties) over shared neighbours, rosters left out")),

	/** Past projects and partnerships, fading with age. */
	TRACK_RECORD(new Text(
			"R ÷ (1 + R); R = Σ 0,5^(gadi ÷ 10) × (kopā ar jautātāju 1, citādi 0,4) × (par tēmu 1, citādi 0,3)",
			"R ÷ (1 + R); R = Σ 0.5^(years ÷ 10) × (with the asker 1, else 0.4) × (on the theme 1, else 0.3)")),

	/** Covers what the asker's existing partners do not. */
	COMPLEMENT(new Text("Vidējais pa tēmām un finansējuma avotu: cik nesedz esošie partneri × cik sedz šis",
			"Mean over themes and the instrument: what existing partners leave uncovered × what this one covers")),

	/** Is where a cross-border project needs it to be. */
	GEOGRAPHY(new Text(
			"1 – vajadzīgajā valstī vai vietā ārpus jautātāja valsts, 0,5 – programmas teritorijā tajā pašā valstī, citādi 0",
			"1 in a wanted place or country other than the asker's, 0.5 in the same country within the programme, else 0"));

	private final Text formula;

	TermKind(Text formula) {
		this.formula = formula;
	}

	/** How the value is made, in words and signs. */
	public Text formula() {
		return this.formula;
	}

}
