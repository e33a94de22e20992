package lv.saiknes.partners.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import lv.saiknes.export.Delimited;
import lv.saiknes.model.Language;
import lv.saiknes.partners.PartnerFinder;
import lv.saiknes.partners.PartnerQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the page of partners was asked: the question, the page of the answer, and the
 * shortlist. All of it stands in the address and nowhere else. Immutable.
 */
final class PartnersForm {

	/** So many candidates stand on a page. */
	static final int PAGE = 10;

	/** So many may be on a shortlist: an address has to be one that programs pass on. */
	static final int LONGEST_LIST = 50;

	private static final double USUAL_NOVELTY = 0.3;

	private static final int USUAL_SIZE = 5;

	/** So much money is told. */
	static final int INSTRUMENTS = 12;

	private static final String LIST = "list";

	/** In the order in which they stand in addresses. */
	private static final List<String> PARAMETERS = List.of("actor", "idea", "theme", "task", "without", "instrument",
			"country", "kind", "asOf", "novelty", "size", LIST, "all", "page", "view");

	private final Map<String, List<String>> values;

	private final String text;

	private PartnersForm(Map<String, List<String>> values, String text) {
		this.values = values;
		this.text = text;
	}

	/** Reads an address; empty fields of the form count as not there. */
	static PartnersForm of(MultiValueMap<String, String> parameters) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		for (String name : PARAMETERS) {
			values.put(name, parameters.getOrDefault(name, List.of())
				.stream()
				.flatMap((value) -> name.equals(LIST) ? Arrays.stream(value.split(",")) : List.of(value).stream())
				.map(String::strip)
				.filter((value) -> !value.isEmpty())
				.distinct()
				.limit(LONGEST_LIST)
				.toList());
		}
		String text = parameters.getFirst("text");
		return new PartnersForm(values, (text != null) ? text.strip() : "");
	}

	/** The same with other values of a parameter. */
	PartnersForm with(String name, List<String> others) {
		Map<String, List<String>> changed = new LinkedHashMap<>(this.values);
		changed.put(name, List.copyOf(others));
		return new PartnersForm(changed, this.text);
	}

	/** The same with another value of a parameter; empty for none. */
	PartnersForm with(String name, String value) {
		return with(name, value.isEmpty() ? List.of() : List.of(value));
	}

	/** The same with one more value of a parameter. */
	PartnersForm and(String name, String value) {
		List<String> more = new ArrayList<>(all(name));
		more.add(value);
		return with(name, more);
	}

	private List<String> all(String name) {
		return this.values.getOrDefault(name, List.of());
	}

	private String one(String name) {
		return all(name).stream().findFirst().orElse("");
	}

	/** Id of who asks; empty where nobody in particular does. */
	public String actor() {
		return one("actor");
	}

	/** Who asks, as written. */
	public String text() {
		return this.text;
	}

	/** What for, in the asker's words. */
	public String idea() {
		return one("idea");
	}

	/** Concepts that were taken back. */
	public List<String> without() {
		return all("without");
	}

	/** Id of the instrument; empty for any. */
	public String instrument() {
		return one("instrument");
	}

	/** Ids of countries; any when empty. */
	public List<String> countries() {
		return all("country");
	}

	/** Kinds of actors; any when empty. */
	public List<String> kinds() {
		return all("kind");
	}

	/** The date; empty for that of the data. */
	public String asOf() {
		return one("asOf");
	}

	/** From 0 to 1; what is no number counts as the usual one. */
	public double novelty() {
		try {
			return one("novelty").isEmpty() ? USUAL_NOVELTY : Double.parseDouble(one("novelty").replace(',', '.'));
		}
		catch (NumberFormatException ex) {
			return USUAL_NOVELTY;
		}
	}

	/** Whether new or proven partners are preferred more than usual. */
	public boolean hasNovelty() {
		return novelty() != USUAL_NOVELTY;
	}

	/** Whether any condition is set. */
	public boolean hasConditions() {
		return hasNovelty()
				|| !(instrument().isEmpty() && countries().isEmpty() && kinds().isEmpty() && asOf().isEmpty());
	}

	/** How many bodies a consortium may have beside the asker. */
	public int size() {
		return number("size", USUAL_SIZE, PartnerFinder.LARGEST_CONSORTIUM);
	}

	/** Whether a consortium was asked for. */
	public boolean hasSize() {
		return !one("size").isEmpty();
	}

	/** Ids of those on the shortlist, in the order in which they were chosen. */
	public List<String> list() {
		return all(LIST);
	}

	/** Whether the shortlist is to be shown instead of the answer. */
	public boolean isListView() {
		return one("view").equals(LIST);
	}

	/** Whether those who hardly fit are to be told like the others. */
	public boolean isAll() {
		return !one("all").isEmpty();
	}

	/** The page of candidates, from 1. */
	public int page() {
		return number("page", 1, Integer.MAX_VALUE / PAGE);
	}

	/**
	 * A number from 1 to the most; what is none, or too much, counts as the usual one.
	 */
	private int number(String name, int usual, int most) {
		try {
			int number = one(name).isEmpty() ? usual : Integer.parseInt(one(name));
			return (number >= 1 && number <= most) ? number : usual;
		}
		catch (NumberFormatException ex) {
			return usual;
		}
	}

	/** Whether it says what partners are wanted for. */
	boolean hasSubject() {
		return !(idea().isEmpty() && all("theme").isEmpty() && all("task").isEmpty());
	}

	/** The question for partners that it asks. */
	PartnerQuestion forPartners() {
		return new PartnerQuestion(given("actor"), idea(), List.of(), all("task"), all("theme"), without(),
				given("instrument"), countries(), kinds(), given("asOf"), novelty(), PAGE);
	}

	private @Nullable String given(String name) {
		return one(name).isEmpty() ? null : one(name);
	}

	/**
	 * What another form on the page has to send along to keep this state.
	 * @param own parameters that the form has fields for
	 */
	public List<Map.Entry<String, String>> hidden(Set<String> own) {
		List<Map.Entry<String, String>> hidden = new ArrayList<>();
		this.values.forEach((name, all) -> {
			if (!own.contains(name)) {
				all.forEach((value) -> hidden.add(Map.entry(name, value)));
			}
		});
		return hidden;
	}

	/** The address of the page with this state. */
	String address(Language language) {
		return "/partners" + query(language);
	}

	/** The address of the candidates with this state, or of the shortlist, as a table. */
	String csv(Language language) {
		return "/partners.csv" + query(language) + "&separator=" + Delimited.separator(language);
	}

	private String query(Language language) {
		StringBuilder query = new StringBuilder();
		this.values.forEach((name, all) -> {
			if (name.equals(LIST)) {
				// As one value: it is a list to pass on.
				if (!all.isEmpty()) {
					add(query, name, all.stream().map(PartnersForm::encoded).collect(Collectors.joining(",")));
				}
			}
			else {
				all.forEach((value) -> add(query, name, encoded(value)));
			}
		});
		add(query, "lang", language.code());
		return query.toString();
	}

	private static void add(StringBuilder query, String name, String encoded) {
		query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(encoded);
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
