package lv.saiknes.explore.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import lv.saiknes.explore.Whole.Chosen;
import lv.saiknes.explore.Whole;
import lv.saiknes.explore.WholeFilter;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Period;
import lv.saiknes.model.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an address asks of the whole graph. What is empty counts as not there, as forms
 * send it.
 *
 * @param kind kinds of nodes; all when there are none
 * @param theme a theme
 * @param source a source
 * @param asOf a date, whose year counts
 * @param in a cluster
 * @param undated whether, in a year, what is of unknown time is seen, too; {@code true}
 * where it is
 * @param select id of a node or a relation that is seen, whatever the rest asks
 */
record WholeRequest(@Nullable List<String> kind, @Nullable String theme, @Nullable String source, @Nullable String asOf,
		@Nullable String in, @Nullable String undated, @Nullable String select) {

	/** All of it. */
	static final WholeRequest NONE = new WholeRequest(null, null, null, null, null, null, null);

	WholeRequest {
		kind = (kind != null) ? kind.stream().filter((one) -> !one.isEmpty()).distinct().toList() : List.of();
		theme = given(theme);
		source = given(source);
		asOf = given(asOf);
		in = given(in);
		undated = given(undated);
		select = given(select);
	}

	private static @Nullable String given(@Nullable String value) {
		return (value != null && !value.isBlank()) ? value : null;
	}

	/** What is left of the whole; empty where a value is not one. */
	Optional<Chosen> find(Whole whole) {
		return findWrong(whole).isPresent() ? Optional.empty() : whole.find(filter(whole), this.in);
	}

	/** The first value that is none. */
	Optional<String> findWrong(Whole whole) {
		Set<String> kinds = whole.kinds().keySet();
		return Stream
			.of(kinds().stream().filter((one) -> !kinds.contains(one)).findFirst(),
					absent(this.theme, whole.themes().stream().map(Entity::id)),
					absent(this.source, whole.sources().stream().map(Source::id)),
					Optional.ofNullable(this.asOf).filter((date) -> !Period.isDate(date)),
					Optional.ofNullable(this.in).filter((key) -> whole.find(WholeFilter.NONE, key).isEmpty()))
			.flatMap(Optional::stream)
			.findFirst();
	}

	private static Optional<String> absent(@Nullable String value, Stream<String> values) {
		return Optional.ofNullable(value).filter((one) -> values.noneMatch(one::equals));
	}

	/** The kinds that are asked for; none for all. */
	public List<String> kinds() {
		return (this.kind != null) ? this.kind : List.of();
	}

	/** Whether it asks for less than everything. */
	public boolean isNarrow() {
		return !kinds().isEmpty() || this.theme != null || this.source != null || this.asOf != null || this.in != null;
	}

	/** How many kinds, themes and sources it chooses. */
	public int getChoices() {
		return kinds().size() + ((this.theme != null) ? 1 : 0) + ((this.source != null) ? 1 : 0);
	}

	/** The year that it asks for, within those that can be chosen; null for all times. */
	@Nullable Integer year(Whole whole) {
		return (this.asOf != null)
				? Math.clamp(Integer.parseInt(this.asOf.substring(0, 4)), whole.firstYear(), whole.lastYear()) : null;
	}

	private WholeFilter filter(Whole whole) {
		return new WholeFilter(Set.copyOf(kinds()), this.theme, this.source, year(whole), isUndated(), this.select);
	}

	/** Whether what is of unknown time is seen in a year. */
	public boolean isUndated() {
		return "true".equals(this.undated);
	}

	/**
	 * Its address, on another page of the table and in a language; values are checked.
	 */
	String page(int page, String language) {
		return address(page, isUndated(), language);
	}

	/** Its address with what is of unknown time, in a language. */
	String withUndated(String language) {
		return address(1, true, language);
	}

	private String address(int page, boolean unknown, String language) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/graph");
		kinds().forEach((one) -> address.queryParam("kind", one));
		put(address, "theme", this.theme);
		put(address, "source", this.source);
		put(address, "asOf", this.asOf);
		put(address, "undated", unknown ? "true" : null);
		put(address, "in", this.in);
		put(address, "select", this.select);
		put(address, "page", (page > 1) ? String.valueOf(page) : null);
		put(address, "lang", language);
		return address.build().encode().toUriString() + "#shown";
	}

	private static void put(UriComponentsBuilder address, String name, @Nullable String value) {
		if (value != null) {
			address.queryParam(name, value);
		}
	}

}
