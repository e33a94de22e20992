package lv.saiknes.partners.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import lv.saiknes.model.Language;
import lv.saiknes.partners.FundingQuestion;
import lv.saiknes.partners.PartnerQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What stands in the form of the page of partners.
 *
 * @param actor id of who asks; empty where that is not known
 * @param text who asks, as written
 * @param idea what for
 * @param themes themes that were added
 * @param tasks tasks that were added
 * @param without concepts that were taken back
 * @param instrument id of the instrument; empty for any
 * @param countries ids of countries
 * @param kinds kinds of actors
 * @param asOf the date; empty for that of the data
 * @param novelty from 0 to 1
 * @param shown how many candidates are shown
 */
record PartnersForm(String actor, String text, String idea, List<String> themes, List<String> tasks,
		List<String> without, String instrument, List<String> countries, List<String> kinds, String asOf,
		double novelty, int shown) {

	private static final double USUAL_NOVELTY = 0.3;

	private static final int CANDIDATES = 10;

	private static final int INSTRUMENTS = 6;

	static PartnersForm of(MultiValueMap<String, String> parameters) {
		return new PartnersForm(one(parameters, "actor"), one(parameters, "text"), one(parameters, "idea"),
				all(parameters, "theme"), all(parameters, "task"), all(parameters, "without"),
				one(parameters, "instrument"), all(parameters, "country"), all(parameters, "kind"),
				one(parameters, "asOf"), number(one(parameters, "novelty")), count(one(parameters, "shown")));
	}

	private static String one(MultiValueMap<String, String> parameters, String name) {
		String value = parameters.getFirst(name);
		return (value != null) ? value.strip() : "";
	}

	private static List<String> all(MultiValueMap<String, String> parameters, String name) {
		return parameters.getOrDefault(name, List.of())
			.stream()
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.distinct()
			.toList();
	}

	/** The novelty; what is no number counts as the usual one. */
	private static double number(String text) {
		try {
			return text.isEmpty() ? USUAL_NOVELTY : Double.parseDouble(text.replace(',', '.'));
		}
		catch (NumberFormatException ex) {
			return USUAL_NOVELTY;
		}
	}

	/** How many are shown; what is no number, or too much, counts as the usual ten. */
	private static int count(String text) {
		try {
			int count = text.isEmpty() ? CANDIDATES : Integer.parseInt(text);
			return (count >= 1 && count <= PartnerQuestion.MOST) ? count : CANDIDATES;
		}
		catch (NumberFormatException ex) {
			return CANDIDATES;
		}
	}

	/** The same with more candidates shown. */
	PartnersForm withMore() {
		return new PartnersForm(this.actor, this.text, this.idea, this.themes, this.tasks, this.without,
				this.instrument, this.countries, this.kinds, this.asOf, this.novelty,
				Math.min(PartnerQuestion.MOST, this.shown + CANDIDATES));
	}

	/** Whether it says what partners are wanted for. */
	boolean hasSubject() {
		return !(this.idea.isEmpty() && this.themes.isEmpty() && this.tasks.isEmpty());
	}

	/** The question for partners that it asks. */
	PartnerQuestion forPartners() {
		return new PartnerQuestion(this.actor, this.idea, List.of(), this.tasks, this.themes, this.without,
				given(this.instrument), this.countries, this.kinds, given(this.asOf), this.novelty, this.shown);
	}

	/** The question for money that it asks. */
	FundingQuestion forFunding() {
		return new FundingQuestion(this.actor, this.idea, List.of(), this.tasks, this.themes, this.without,
				given(this.asOf), INSTRUMENTS);
	}

	private static @Nullable String given(String value) {
		return value.isEmpty() ? null : value;
	}

	/** The same with one theme more. */
	PartnersForm withTheme(String id) {
		List<String> more = new ArrayList<>(this.themes);
		more.add(id);
		return new PartnersForm(this.actor, this.text, this.idea, more, this.tasks, this.without, this.instrument,
				this.countries, this.kinds, this.asOf, this.novelty, this.shown);
	}

	/** The same with another instrument. */
	PartnersForm withInstrument(String id) {
		return new PartnersForm(this.actor, this.text, this.idea, this.themes, this.tasks, this.without, id,
				this.countries, this.kinds, this.asOf, this.novelty, this.shown);
	}

	/**
	 * The address of the same answer as a table, with as many candidates as there may be.
	 */
	String csv(Language language) {
		PartnersForm all = new PartnersForm(this.actor, this.text, this.idea, this.themes, this.tasks, this.without,
				this.instrument, this.countries, this.kinds, this.asOf, this.novelty, PartnerQuestion.MOST);
		return all.address(this.actor, language).replaceFirst("/partners", "/partners.csv");
	}

	/** The address of the page with this state, asked by this actor. */
	String address(String asker, Language language) {
		return UriComponentsBuilder.fromPath("/partners")
			.queryParam("actor", asker)
			.queryParam("idea", "{idea}")
			.queryParam("theme", this.themes)
			.queryParam("task", this.tasks)
			.queryParam("without", this.without)
			.queryParam("instrument", this.instrument)
			.queryParam("country", this.countries)
			.queryParam("kind", this.kinds)
			.queryParam("asOf", this.asOf)
			.queryParam("novelty", this.novelty)
			.queryParam("shown", this.shown)
			.queryParam("lang", language.name().toLowerCase(Locale.ROOT))
			.encode()
			.buildAndExpand(this.idea)
			.toUriString();
	}

}
