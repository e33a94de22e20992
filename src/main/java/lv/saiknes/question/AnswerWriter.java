package lv.saiknes.question;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lv.saiknes.house.Blanks;
import lv.saiknes.house.Blanks.Clause;
import lv.saiknes.house.House;
import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.model.Validity;
import lv.saiknes.question.Answer.Cell;
import lv.saiknes.question.Answer.Fact;
import lv.saiknes.question.Answer.Item;
import lv.saiknes.question.Answer.Section;
import lv.saiknes.time.Printed;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts the answer to any query into sentences and tables by its shape alone. A list of
 * things is a table with a row for each; what is told of one thing are facts; what lies
 * within a row stands in one cell. A connection counts as the list of its nodes, and what
 * stands on an edge as said of its node. The sentences are those that the API itself
 * wrote, or else tell how many rows a table has and which are the first.
 */
@Component
class AnswerWriter {

	/** Fields that serve programs. */
	private static final Set<String> UNSEEN = Set.of("id", "address", "key", "pattern", "cursor", "pageInfo",
			"__typename", "damping", "forwards", "aspect");

	/** Fields of a list that tells no more than what it lists. */
	private static final Set<Object> CONNECTION = Set.of("edges", "nodes", "totalCount", "pageInfo");

	/** What lists no more than what it stands in. */
	private static final Set<String> BARE = Set.of("edges", "nodes");

	/** What is not told of what stands within a cell, where it is one step further. */
	private static final Set<Object> WITHIN_UNTOLD = Set.of("evidence", "grade");

	/** What a thing is called by, the first that it has. */
	private static final List<String> TITLES = List.of("name", "title", "locator", "sentence", "text");

	/** What one of several things is, and what it is worth. */
	private static final List<String> NAMED_VALUE = List.of("name", "property");

	/** The field that is the value of something. */
	private static final String VALUE = "value";

	/** The field that tells how a thing was reached. */
	private static final String RELATION = "relation";

	/** The field that says what a thing is. */
	private static final String KIND = "kind";

	/** The field that counts by groups. */
	private static final String GROUPS = "aggregate";

	/** The field that lists what one of several has. */
	private static final String ENTRIES = "entries";

	/** What a relation says and what it joins. */
	private static final List<String> JOINED = List.of("from", "label", "to");

	/** Sentences that the API writes. */
	private static final List<String> SENTENCES = List.of("summary", "verdictReason");

	/** A year, month or day that a query was asked about. */
	private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}){0,2}");

	/** An abbreviation at the end of a sentence has ended it. */
	private static final Pattern TWO_STOPS = Pattern.compile("(?<!\\.)\\.\\.(?!\\.)");

	/** How a row may stand, by what the API calls it. */
	private static final Map<Object, Validity> STATES = Stream.of(Validity.values())
		.collect(Collectors.toUnmodifiableMap(Validity::name, Function.identity()));

	private static final int NAMED = 3;

	/** About so many letters of names stand in one place of a sentence. */
	private static final int LETTERS = 160;

	/** So many letters of a passage are quoted at most. */
	private static final int QUOTED = 300;

	/** So deep is told what lies within what lies within a cell. */
	private static final int DEPTH = 1;

	private static final int MORE = 4;

	private final AnswerWords words;

	AnswerWriter(AnswerWords words) {
		this.words = words;
	}

	/**
	 * The answer with this data, in the language of the locale, as a page shows it: of
	 * long lists within a cell the beginning.
	 * @param data what the API answered, null where that is nothing
	 * @param variables what was asked about; a field called like a date among them says
	 * it, so that “then” and “now” have their years
	 */
	Answer write(@Nullable Map<String, Object> data, Map<String, ?> variables, Locale locale) {
		return write(data, null, variables, locale, MORE);
	}

	/**
	 * The same, told by sentences that were written for the question: those whose blanks
	 * the data fills; where there are none, by the shape of the answer alone.
	 * @param says the sentences, one a line, null where there are none
	 */
	Answer write(@Nullable Map<String, Object> data, @Nullable Text says, Map<String, ?> variables, Locale locale) {
		return write(data, says, variables, locale, MORE);
	}

	/** The same with every list whole, for a file. */
	Answer writeWhole(@Nullable Map<String, Object> data, Map<String, ?> variables, Locale locale) {
		return write(data, null, variables, locale, Integer.MAX_VALUE);
	}

	private Answer write(@Nullable Map<String, Object> data, @Nullable Text says, Map<String, ?> variables,
			Locale locale, int most) {
		if (data == null) {
			return new Answer(List.of(), List.of());
		}
		Writing writing = new Writing(variables, locale, most);
		data.forEach((key, value) -> writing.collect(List.of(writing.label("", key)), key, flat(value)));
		List<String> sentences = (says != null) ? new ArrayList<>(writing.told(says.in(writing.language), data))
				: new ArrayList<>();
		boolean said = !sentences.isEmpty();
		writing.sentences.stream().filter((one) -> one.written() || !said).map(Sentence::text).forEach(sentences::add);
		// What is told says enough; that nothing is told must be said.
		if (writing.sections.isEmpty()) {
			sentences.addAll(writing.nothing);
		}
		// How many there are is said by the headings, where something else can be said.
		if (sentences.isEmpty()) {
			sentences.addAll(writing.counts);
		}
		return new Answer(sentences, writing.sections);
	}

	/**
	 * The value without connections: each is its list. What is left are maps, lists and
	 * values.
	 */
	private static @Nullable Object flat(@Nullable Object value) {
		if (value instanceof List<?> list) {
			return new Rows(list.stream().map(AnswerWriter::flat).filter(Objects::nonNull).toList(), list.size());
		}
		if (!(value instanceof Map<?, ?> map)) {
			return value;
		}
		Object listed = map.containsKey("edges") ? map.get("edges") : map.get("nodes");
		if (listed instanceof List<?> list && CONNECTION.containsAll(map.keySet())) {
			return rows(list, map);
		}
		if (map.size() == 1 && map.get("totalCount") instanceof Number count) {
			return count;
		}
		Map<String, Object> thing = new LinkedHashMap<>();
		map.forEach((key, one) -> {
			Object flat = (BARE.contains(key) && one instanceof List<?> list) ? rows(list, map) : flat(one);
			if (flat != null && !(key.equals("totalCount") && BARE.stream().anyMatch(map::containsKey))) {
				thing.put(String.valueOf(key), flat);
			}
		});
		return thing.isEmpty() ? null : thing;
	}

	/** What a connection lists, and how many there are by its count if it has one. */
	private static Rows rows(List<?> edges, Map<?, ?> connection) {
		int total = (connection.get("totalCount") instanceof Number number) ? number.intValue() : edges.size();
		return new Rows(edges.stream().map(AnswerWriter::edge).filter(Objects::nonNull).toList(), total);
	}

	private static @Nullable Object edge(@Nullable Object edge) {
		if (!(flat(edge) instanceof Map<?, ?> map) || !(map.get("node") instanceof Map<?, ?> node)) {
			return flat(edge);
		}
		Map<String, Object> thing = new LinkedHashMap<>();
		node.forEach((key, value) -> thing.put(String.valueOf(key), value));
		map.forEach((key, value) -> {
			if (!key.equals("node")) {
				thing.putIfAbsent(String.valueOf(key), value);
			}
		});
		return thing;
	}

	private static @Nullable String titleField(Map<?, ?> thing) {
		return TITLES.stream().filter((title) -> thing.get(title) instanceof String).findFirst().orElse(null);
	}

	/** Whether a field is told as part of the title, or not at all. */
	private static boolean isTold(Map<?, ?> thing, Object field) {
		return !UNSEEN.contains(field) && !field.equals(titleField(thing))
				&& !(field.equals("number") && "name".equals(titleField(thing)))
				// Of a passage its printed place is enough; the rest is read there.
				&& !("locator".equals(titleField(thing))
						&& Set.of("source", "lines", "passage", "page", "verified").contains(field));
	}

	/**
	 * Several things.
	 *
	 * @param items the things
	 * @param total how many there are
	 */
	private record Rows(List<Object> items, int total) {

		boolean areThings() {
			return this.items.stream().anyMatch(Map.class::isInstance);
		}

	}

	/**
	 * What is said above the tables.
	 *
	 * @param text the sentence
	 * @param written whether it says more than the first rows of a table do
	 */
	private record Sentence(String text, boolean written) {
	}

	/** The writing of one answer. */
	private final class Writing {

		private final Map<String, ?> variables;

		private final Locale locale;

		private final Language language;

		/** How many things of a list are told within what stands in a cell. */
		private final int most;

		private final List<Sentence> sentences = new ArrayList<>();

		private final List<String> counts = new ArrayList<>();

		private final List<String> nothing = new ArrayList<>();

		private final List<Section> sections = new ArrayList<>();

		Writing(Map<String, ?> variables, Locale locale, int most) {
			this.variables = variables;
			this.locale = locale;
			this.most = most;
			this.language = Language.of(locale);
		}

		/** What a field is called in another. */
		String label(String in, Object field) {
			String label = AnswerWriter.this.words.label(in, String.valueOf(field), this.locale);
			return (this.variables.get(String.valueOf(field)) instanceof String asked && DATE.matcher(asked).matches())
					? say("answer.at", label, Printed.of(asked, this.language)) : label;
		}

		private String say(String key, Object... arguments) {
			return AnswerWriter.this.words.say(key, this.locale, arguments);
		}

		void collect(List<String> path, String field, @Nullable Object value) {
			if (value instanceof Rows rows) {
				table(path, field, rows);
			}
			else if (value instanceof Map<?, ?> thing) {
				thing(path, field, thing);
			}
			else if (value != null) {
				this.sections.add(new Section(heading(path), List.of(new Fact(path.getLast(), cell(field, value))),
						List.of(), List.of(), 0));
			}
			else {
				this.nothing.add(say("answer.nothing", heading(path)));
			}
		}

		private void thing(List<String> path, String field, Map<?, ?> thing) {
			List<String> here = new ArrayList<>(path);
			List<Fact> facts = new ArrayList<>();
			String title = title(thing);
			if (title != null) {
				here.set(here.size() - 1, title);
				String address = address(thing);
				if (address != null) {
					facts.add(new Fact(path.getLast(), new Cell(List.of(new Item(title, address, "")))));
				}
			}
			List<Map.Entry<String, Object>> below = new ArrayList<>();
			thing.forEach((key, value) -> {
				if (SENTENCES.contains(key) && value instanceof String sentence) {
					this.sentences.add(new Sentence(sentence, true));
				}
				else if (isTold(thing, key)) {
					boolean large = value instanceof Rows rows && (rows.areThings() || rows.items().isEmpty())
							|| value instanceof Map<?, ?> one && title(one) == null;
					if (large && !String.valueOf(key).equals("evidence")) {
						below.add(Map.entry(String.valueOf(key), value));
					}
					else {
						facts.add(new Fact(label(field, key), cell(String.valueOf(key), value)));
					}
				}
			});
			if (facts.size() > 1 || !facts.isEmpty() && below.isEmpty()) {
				this.sections.add(new Section(heading(here), facts, List.of(), List.of(), 0));
			}
			for (Map.Entry<String, Object> entry : below) {
				List<String> deeper = new ArrayList<>(here);
				// What a connection tells beside its list is not told of that list.
				boolean bare = BARE.contains(entry.getKey());
				if (!bare) {
					deeper.add(inSentence(label(field, entry.getKey())));
				}
				collect(deeper, bare ? field : entry.getKey(), entry.getValue());
			}
		}

		private void table(List<String> path, String field, Rows rows) {
			String heading = heading(path);
			if (rows.items().isEmpty()) {
				this.nothing.add(say("answer.nothing", heading));
				return;
			}
			List<Map<String, Cell>> told = rows.items().stream().map((item) -> row(field, item)).toList();
			Set<String> columns = new LinkedHashSet<>();
			told.forEach((row) -> row.forEach((column, cell) -> {
				if (!cell.items().isEmpty()) {
					columns.add(column);
				}
			}));
			withoutEchoes(columns, told);
			this.sections.add(new Section(
					field.equals(GROUPS) ? heading(grouped(path, columns.iterator().next())) : heading, List.of(),
					List.copyOf(columns),
					told.stream()
						.map((row) -> columns.stream().map((column) -> row.getOrDefault(column, Cell.EMPTY)).toList())
						.toList(),
					rows.total()));
			List<String> named = rows.items()
				.stream()
				.map(this::called)
				.filter(Objects::nonNull)
				.map(String::valueOf)
				// Sentences among them end where this one does.
				.map(Printed::unended)
				.distinct()
				.limit(Words.named(rows.total(), NAMED))
				.toList();
			String count = Printed.of(rows.total(), this.language);
			if (named.isEmpty()) {
				this.counts.add(say("answer.count", heading, count));
			}
			else {
				boolean more = rows.total() > named.size();
				this.sentences.add(new Sentence(say(more ? "answer.first" : "answer.all", heading, count,
						more ? String.join(Words.separator(named), named) : Words.and(named, this.language),
						Printed.of(rows.total() - named.size(), this.language)), false));
			}
			if (rows.total() == rows.items().size()) {
				states(heading, field, rows);
			}
		}

		/** A table of groups is about what they are made by, not about being counted. */
		private List<String> grouped(List<String> path, String column) {
			List<String> by = new ArrayList<>(path);
			by.set(by.size() - 1, inSentence(column));
			return by;
		}

		/** A column that says in each row what one before it says is left out. */
		private static void withoutEchoes(Set<String> columns, List<Map<String, Cell>> rows) {
			List<List<String>> before = new ArrayList<>();
			columns.removeIf((column) -> {
				List<String> said = rows.stream()
					.map((row) -> row.getOrDefault(column, Cell.EMPTY).items().toString().toLowerCase(Locale.ROOT))
					.toList();
				boolean echo = rows.size() > 1 && before.contains(said) && new LinkedHashSet<>(said).size() > 1;
				before.add(said);
				return echo;
			});
		}

		/** How the rows stand: nobody shall read a bare list as what is in force. */
		private void states(String heading, String field, Rows rows) {
			Map<String, Map<Validity, Integer>> counts = new LinkedHashMap<>();
			for (Object item : rows.items()) {
				if (item instanceof Map<?, ?> thing) {
					thing.forEach((key, value) -> {
						if (STATES.get(value) instanceof Validity validity) {
							counts.computeIfAbsent(label(field, key), (column) -> new EnumMap<>(Validity.class))
								.merge(validity, 1, Integer::sum);
						}
					});
				}
			}
			counts.forEach((column, count) -> {
				String listed = count.entrySet()
					.stream()
					.map((entry) -> say("answer.state", text("", entry.getKey().name()),
							Printed.of(entry.getValue(), this.language)))
					.collect(Collectors.joining(", "));
				boolean unsure = count.containsKey(Validity.LAST_KNOWN) || count.containsKey(Validity.UNKNOWN);
				// In its own table the year need not be said twice.
				String of = heading.toLowerCase(this.locale).endsWith(column.toLowerCase(this.locale)) ? heading
						: say("answer.of", heading, inSentence(column));
				this.sentences.add(new Sentence(
						say((unsure && !count.containsKey(Validity.IN_FORCE)) ? "answer.states.none" : "answer.states",
								of, listed),
						true));
			});
		}

		/**
		 * The sentences whose blanks the data fills, or what was asked about, which is
		 * called as in the query: {@code {$year}}. One without a blank goes with the one
		 * before it.
		 */
		private List<String> told(String says, Map<String, Object> data) {
			Map<String, Object> known = new LinkedHashMap<>(data);
			this.variables.forEach((name, value) -> known.put("$" + name, value));
			List<String> told = new ArrayList<>();
			boolean said = false;
			for (String line : says.lines().toList()) {
				List<String> filled = (said || line.contains("{")) ? Blanks.fillEach(line, known, this::listed)
						: List.of();
				said = !filled.isEmpty();
				filled.stream().map((one) -> TWO_STOPS.matcher(one).replaceAll(".")).forEach(told::add);
			}
			return told;
		}

		/** What a blank of a sentence leads to, in words; of many the first. */
		private String listed(List<Object> values) {
			if (values.getFirst() instanceof Clause) {
				return clauses(values.stream().map(Clause.class::cast).map(Clause::text).toList());
			}
			List<String> named = values.stream()
				.map((value) -> (value instanceof Map<?, ?> thing) ? Objects.requireNonNullElse(title(thing), "")
						: text("", value))
				.filter((name) -> !name.isEmpty())
				.map(Printed::unended)
				.distinct()
				.toList();
			int shown = shown(named);
			// How many more there are is not known: the query may have asked for a few.
			return (shown == named.size()) ? Words.and(named, this.language)
					: say("answer.others", String.join(Words.separator(named), named.subList(0, shown)));
		}

		/** What is said of several things: sentences after one another, else parted. */
		private String clauses(List<String> said) {
			int shown = shown(said);
			boolean sentences = said.getFirst().endsWith(".");
			String told = String.join(sentences ? " " : Words.separator(said), said.subList(0, shown));
			return (shown == said.size()) ? told : say(sentences ? "answer.others.table" : "answer.others", told);
		}

		/** How many of several are told: a few, more where they are short. */
		private static int shown(List<String> named) {
			int shown = 0;
			int letters = 0;
			while (shown < named.size() && (shown < NAMED || letters + named.get(shown).length() <= LETTERS)) {
				letters += named.get(shown).length();
				shown++;
			}
			return Math.max(shown, Words.named(named.size(), shown));
		}

		/** A name by which a row is known: its own, or that of the first thing in it. */
		private @Nullable String called(Object item) {
			if (!(item instanceof Map<?, ?> thing)) {
				return AnswerWriter.this.words.value(item, this.locale);
			}
			String title = title(thing);
			return (title != null) ? title
					: thing.values()
						.stream()
						.filter(Map.class::isInstance)
						.map((value) -> title((Map<?, ?>) value))
						.filter(Objects::nonNull)
						.findFirst()
						.orElse(null);
		}

		/** What is told of a thing, by headings of columns. */
		private Map<String, Cell> row(String in, Object item) {
			Map<String, Cell> row = new LinkedHashMap<>();
			if (!(item instanceof Map<?, ?> thing)) {
				row.put(label(in, VALUE), cell(in, item));
				return row;
			}
			String titled = titleField(thing);
			if (titled != null) {
				row.put(label(in, titled),
						new Cell(List.of(new Item(Objects.requireNonNull(title(thing)), address(thing), ""))));
			}
			thing.forEach((key, value) -> {
				if (isTold(thing, key)) {
					column(row, in, String.valueOf(key), value);
				}
			});
			return row;
		}

		/** A thing that is not called anything has its fields as columns. */
		private void column(Map<String, Cell> row, String in, String field, Object value) {
			String label = label(in, field);
			if (value instanceof Map<?, ?> thing && title(thing) == null) {
				thing.forEach((key, one) -> {
					if (!isTold(thing, key)) {
						return;
					}
					String own = label(field, key);
					if (one instanceof Rows rows && areNamedValues(rows)) {
						namedValues(row, rows);
					}
					else {
						row.putIfAbsent(row.containsKey(own) ? label + ": " + own : own,
								cell(String.valueOf(key), one));
					}
				});
			}
			else if (value instanceof Rows rows && areNamedValues(rows)) {
				namedValues(row, rows);
			}
			else {
				row.putIfAbsent(label, cell(field, value));
			}
		}

		/** Each has a column of its own; one that is told already is not told again. */
		private void namedValues(Map<String, Cell> row, Rows rows) {
			for (Object item : rows.items()) {
				Map<?, ?> thing = (Map<?, ?>) item;
				String property = Objects.requireNonNull(property(thing));
				String label = label("", property);
				Cell cell = cell(property,
						AnswerWriter.this.words.typed(property, Objects.requireNonNull(thing.get(VALUE))));
				Cell told = row.get(label);
				if (told == null) {
					row.put(label, cell);
				}
				else if (!texts(told).equals(texts(cell))) {
					row.putIfAbsent(say("answer.again", label), cell);
				}
			}
		}

		private static List<String> texts(Cell cell) {
			return cell.items().stream().map(Item::whole).toList();
		}

		/** Whether each is a value with its name, and nothing else is told of it. */
		private boolean areNamedValues(Rows rows) {
			return rows.items()
				.stream()
				.allMatch((item) -> item instanceof Map<?, ?> thing && property(thing) != null
						&& thing.keySet().stream().filter((key) -> isTold(thing, key)).allMatch(VALUE::equals));
		}

		/** The property of the model whose value a thing is, if it is one. */
		private @Nullable String property(Map<?, ?> thing) {
			return (thing.get(VALUE) == null) ? null
					: NAMED_VALUE.stream()
						.map(thing::get)
						.filter(String.class::isInstance)
						.map(String.class::cast)
						.filter((name) -> AnswerWriter.this.words.property(name, this.locale).isPresent())
						.findFirst()
						.orElse(null);
		}

		private Cell cell(String field, Object value) {
			if (value instanceof Rows rows) {
				List<Item> items = new ArrayList<>(rows.items()
					.stream()
					.map((one) -> item(field, one, DEPTH))
					.filter((one) -> !one.whole().isEmpty())
					.distinct()
					.toList());
				if (rows.total() > rows.items().size()) {
					items
						.add(new Item(say("answer.more", Printed.of(rows.total() - rows.items().size(), this.language)),
								null, ""));
				}
				return new Cell(items);
			}
			return new Cell(List.of(item(field, value, DEPTH)));
		}

		private Item item(String field, Object value, int depth) {
			if (value instanceof Rows rows) {
				return new Item(
						rows.items().stream().map((one) -> within(field, one, depth)).collect(Collectors.joining("; ")),
						null, "");
			}
			if (!(value instanceof Map<?, ?> thing)) {
				boolean plain = value instanceof String text && !Printed.isDate(text);
				return new Item(text(field, value), null, "", plain ? null : value);
			}
			String title = title(thing);
			String more = quotation(thing).orElseGet(() -> more(field, thing, depth));
			if (title == null && thing.get(KIND) instanceof String kind && !isJoined(thing)) {
				return new Item(text(KIND, kind), null, more);
			}
			return (title != null) ? new Item(title, address(thing), more) : new Item(more, null, "");
		}

		/**
		 * What stands at a printed place, or its beginning, where its text is at hand.
		 */
		private Optional<String> quotation(Map<?, ?> thing) {
			if (!("locator".equals(titleField(thing)) && thing.get("passage") instanceof String passage)) {
				return Optional.empty();
			}
			String text = passage.strip().replaceAll("\\s+", " ");
			int space = text.lastIndexOf(' ', QUOTED);
			return Optional.of("“"
					+ ((text.length() <= QUOTED) ? text
							: text.substring(0, (space < 0) ? QUOTED : space).replaceFirst("[,;:.]$", "") + " …")
					+ "”");
		}

		/** What else is told of a thing that stands within a cell. */
		private String more(String in, Map<?, ?> thing, int depth) {
			Object subject = subject(thing);
			boolean joined = isJoined(thing);
			String property = property(thing);
			List<String> said = new ArrayList<>();
			if (joined) {
				said.add(JOINED.stream()
					.map((end) -> within(end, Objects.requireNonNull(thing.get(end)), 0))
					.collect(Collectors.joining(" – ")));
			}
			boolean lists = false;
			for (Map.Entry<?, ?> entry : thing.entrySet()) {
				String field = String.valueOf(entry.getKey());
				if (!isTold(thing, field) || WITHIN_UNTOLD.contains(field) || joined && JOINED.contains(field)
						|| title(thing) == null && field.equals(KIND)
						|| property != null && (NAMED_VALUE.contains(field) || field.equals(VALUE))) {
					continue;
				}
				String told = within(field, entry.getValue(), depth);
				if (told.isEmpty()) {
					// One of several that has nothing is not told.
					if (field.equals(ENTRIES)) {
						return "";
					}
					continue;
				}
				lists |= field.equals(ENTRIES);
				said.add(
						(field.equals(subject) || field.equals(ENTRIES) || field.equals(KIND)
								|| field.equals(RELATION) && entry.getValue() instanceof Map<?, ?> relation
										&& title(relation) == null) ? told
												: inSentence(label(in, field)) + ": " + told);
			}
			return String.join((lists && said.size() == 2) ? ": " : "; ", said);
		}

		/** Whether a thing says no more than what a relation joins. */
		private boolean isJoined(Map<?, ?> thing) {
			return title(thing) == null && thing.get("label") instanceof String
					&& thing.get("from") instanceof Map<?, ?> from && title(from) != null
					&& thing.get("to") instanceof Map<?, ?> to && title(to) != null;
		}

		/**
		 * The field that says what a thing without a name is about: the first, if that is
		 * something named or its value.
		 */
		private @Nullable Object subject(Map<?, ?> thing) {
			return thing.entrySet()
				.stream()
				.filter((entry) -> title(thing) == null && isTold(thing, entry.getKey()))
				.limit(1)
				.filter((entry) -> entry.getKey().equals(VALUE)
						|| entry.getValue() instanceof Rows rows && rows.areThings()
						|| entry.getValue() instanceof Map<?, ?> one && title(one) != null)
				.map(Map.Entry::getKey)
				.findFirst()
				.orElse(null);
		}

		private String within(String field, Object value, int depth) {
			if (value instanceof Rows rows) {
				int shown = Math.min(Words.named(rows.total(), this.most), rows.items().size());
				String listed = rows.items()
					.stream()
					.limit(shown)
					.map((one) -> within(field, one, depth))
					.filter((text) -> !text.isEmpty())
					.collect(Collectors.joining(", "));
				int left = rows.total() - shown;
				return (left > 0 && !listed.isEmpty())
						? listed + ", " + say("answer.more", Printed.of(left, this.language)) : listed;
			}
			if (value instanceof Map<?, ?> thing) {
				String title = title(thing);
				return (title != null) ? title : (depth > 0) ? more(field, thing, depth - 1) : "";
			}
			return text(field, value);
		}

		/** A title with the printed number before it; a place in words. */
		private @Nullable String title(Map<?, ?> thing) {
			String property = property(thing);
			if (property != null) {
				Object value = AnswerWriter.this.words.typed(property, Objects.requireNonNull(thing.get(VALUE)));
				return label("", property) + ": " + within(property, value, 1);
			}
			String field = titleField(thing);
			if (field == null) {
				return null;
			}
			String title = String.valueOf(thing.get(field));
			if (field.equals("locator")) {
				return passage(thing, Printed.place(title, this.language));
			}
			return (field.equals("name") && thing.get("number") instanceof String number) ? number + " " + title
					: title;
		}

		/** The place of a passage as other pages cite it: document, place, lines. */
		private String passage(Map<?, ?> thing, String place) {
			List<String> cited = new ArrayList<>();
			if (thing.get("source") instanceof Map<?, ?> source && source.get("id") instanceof String id) {
				cited.add(id);
			}
			cited.add(place);
			List<?> lines = (thing.get("lines") instanceof Rows rows) ? rows.items() : List.of();
			if (!lines.isEmpty()) {
				String first = String.valueOf(lines.getFirst());
				String last = String.valueOf(lines.getLast());
				cited.add(first.equals(last) ? say("facts.line", first) : say("facts.lines", first, last));
			}
			return String.join(", ", cited);
		}

		private String text(String field, Object value) {
			return AnswerWriter.this.words.value(field, value, this.locale);
		}

		private @Nullable String address(Map<?, ?> thing) {
			if (thing.get("address") instanceof String address) {
				String[] parts = address.split("#", 2);
				return House.inLanguage(parts[0], this.locale) + ((parts.length > 1) ? "#" + parts[1] : "");
			}
			return (thing.get("id") instanceof String id && thing.containsKey("name"))
					? House.inLanguage("/id/" + id, this.locale) : null;
		}

		private String inSentence(String label) {
			return label.substring(0, 1).toLowerCase(this.locale) + label.substring(1);
		}

		private String heading(List<String> path) {
			// What is called as the thing that it is in says nothing new.
			List<String> said = new ArrayList<>();
			path.forEach((label) -> {
				if (said.isEmpty() || !said.getLast().equalsIgnoreCase(label)) {
					said.add(label);
				}
			});
			String heading = said.stream().skip(Math.max(0, said.size() - 2)).collect(Collectors.joining(" – "));
			return heading.substring(0, 1).toUpperCase(this.locale) + heading.substring(1);
		}

	}

}
