package lv.saiknes.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.ontology.ValueType;
import lv.saiknes.time.State;
import org.jspecify.annotations.Nullable;

/**
 * Things of one sort in rows, what is known of them in columns. What a node or a relation
 * says of itself in tables and pictures of other programs is decided here alone. Columns
 * of properties that no row has are left out; several values in a cell stand with
 * {@code "; "} between them.
 *
 * @param name what it holds
 * @param columns its columns
 * @param rows its rows, made as they are gone through
 */
record Table<T>(String name, List<Column<T>> columns, Iterable<T> rows) {

	private static final String BETWEEN = "; ";

	/** What a column holds. */
	enum Type {

		TEXT("string"), INTEGER("long"), DECIMAL("double"), BOOLEAN("boolean");

		private final String xmlName;

		Type(String xmlName) {
			this.xmlName = xmlName;
		}

		/** As GraphML and GEXF call it. */
		String xmlName() {
			return this.xmlName;
		}

	}

	/**
	 * A column.
	 *
	 * @param name its heading, as the API calls the same
	 * @param type what it holds
	 * @param value of a row: a String, Long, Double or Boolean, null where the cell is
	 * empty
	 */
	record Column<T>(String name, Type type, Function<T, @Nullable Object> value) {

		/** Value of a row; null where the cell is empty. */
		@Nullable Object of(T row) {
			return this.value.apply(row);
		}

	}

	/**
	 * What somebody said, with its evidence, of a node.
	 *
	 * @param id its id
	 * @param entity the node
	 * @param claim what was said
	 */
	record Said(String id, Entity entity, Claim claim) {
	}

	static Table<Entity> ofNodes(Export export) {
		Columns<Entity> columns = new Columns<>();
		columns.text("id", Entity::id);
		columns.text("kind", Entity::kind);
		columns.text("kindLv", (node) -> export.ontology().getKind(node.kind()).label().lv());
		columns.text("kindEn", (node) -> export.ontology().getKind(node.kind()).label().en());
		columns.text("nameLv", (node) -> node.name().lv());
		columns.text("nameEn", (node) -> node.name().en());
		columns.add("isNameOfficial", Type.BOOLEAN,
				(node) -> export.ontology().getKind(node.kind()).isNameOfficial(node.properties().get("naming")));
		columns.text("labels", (node) -> joined(node.labels()));
		columns.text("aliases", (node) -> joined(node.aliases()));
		columns.both("summary", Entity::summary);
		columns.state((node) -> export.state(node).orElse(null));
		columns.text("sameAs", (node) -> joined(node.sameAs()));
		columns.text("permalink", (node) -> export.addresses().of(node.id()));
		Map<String, PropertyType> types = new LinkedHashMap<>();
		export.ontology().kinds().forEach((kind) -> {
			kind.properties().forEach((name, type) -> types.merge(name, type, Table::common));
			kind.claims().forEach((name, type) -> types.merge(name, type, Table::common));
		});
		columns.properties(types, export.dataset().entities().properties(), Entity::value);
		return new Table<>("nodes", columns.all, export.dataset().entities());
	}

	static Table<Relation> ofEdges(Export export) {
		Columns<Relation> columns = new Columns<>();
		columns.text("id", Relation::id);
		columns.text("from", Relation::from);
		columns.text("fromNameLv", (edge) -> export.entity(edge.from()).name().lv());
		columns.text("fromNameEn", (edge) -> export.entity(edge.from()).name().en());
		columns.text("kind", Relation::kind);
		columns.text("kindLv", (edge) -> export.ontology().findRelationType(edge.kind()).orElseThrow().label().lv());
		columns.text("kindEn", (edge) -> export.ontology().findRelationType(edge.kind()).orElseThrow().label().en());
		columns.text("to", Relation::to);
		columns.text("toNameLv", (edge) -> export.entity(edge.to()).name().lv());
		columns.text("toNameEn", (edge) -> export.entity(edge.to()).name().en());
		columns.state((edge) -> export.state(edge).orElse(null));
		columns.text("grade", (edge) -> edge.grade().name());
		columns.passages(export, Relation::citations);
		columns.both("reason", Relation::reason);
		columns.text("rule", Relation::rule);
		columns.text("premises", (edge) -> joined(edge.premises()));
		columns.text("permalink", (edge) -> export.addresses().of(edge.id()));
		Map<String, PropertyType> types = new LinkedHashMap<>();
		export.ontology()
			.relationTypes()
			.forEach((type) -> type.properties()
				.forEach((name, property) -> types.merge(name, property, Table::common)));
		columns.properties(types, export.dataset().relations().properties(),
				(edge, name) -> edge.properties().get(name));
		return new Table<>("edges", columns.all, export.dataset().relations());
	}

	static Table<Said> ofClaims(Export export) {
		Columns<Said> columns = new Columns<>();
		columns.text("id", Said::id);
		columns.text("node", (said) -> said.entity().id());
		columns.text("nodeNameLv", (said) -> said.entity().name().lv());
		columns.text("nodeNameEn", (said) -> said.entity().name().en());
		columns.text("property", (said) -> said.claim().property());
		// A number stays one in its column of texts.
		columns.add("valueLv", Type.TEXT,
				(said) -> (said.claim().value() instanceof Text text) ? text.lv() : said.claim().value());
		columns.add("valueEn", Type.TEXT,
				(said) -> (said.claim().value() instanceof Text text) ? text.en() : said.claim().value());
		columns.text("grade", (said) -> said.claim().grade().name());
		columns.passages(export, (said) -> said.claim().citations());
		columns.both("reason", (said) -> said.claim().reason());
		columns.text("rule", (said) -> said.claim().rule());
		columns.text("premises", (said) -> joined(said.claim().premises().stream().map(Addresses::premiseId).toList()));
		columns.text("permalink", (said) -> export.addresses().of(said.id()));
		return new Table<>("claims", columns.all, said(export));
	}

	static Table<Citation> ofCitations(Export export) {
		Columns<Citation> columns = new Columns<>();
		columns.text("id", Citation::id);
		columns.text("source", Citation::source);
		columns.text("locator", Citation::locator);
		columns.add("page", Type.INTEGER, (citation) -> export.pageOf(citation).map(Integer::longValue).orElse(null));
		columns.add("firstLine", Type.INTEGER, (citation) -> (long) citation.firstLine());
		columns.add("lastLine", Type.INTEGER, (citation) -> (long) citation.lastLine());
		columns.text("sha256", Citation::sha256);
		columns.text("permalink", (citation) -> export.addresses().of(citation));
		return new Table<>("citations", columns.all, export.dataset().citations());
	}

	static Table<Source> ofSources(Export export) {
		Columns<Source> columns = new Columns<>();
		columns.text("id", Source::id);
		columns.both("title", Source::title);
		columns.both("publisher", Source::publisher);
		columns.text("date", Source::date);
		columns.text("url", Source::url);
		columns.text("permalink", (source) -> export.addresses().ofSource(source.id()));
		return new Table<>("sources", columns.all, export.dataset().sources());
	}

	/** All claims, in the order of their nodes. */
	static Iterable<Said> said(Export export) {
		return () -> export.dataset().entities().stream().flatMap(Table::said).iterator();
	}

	private static Stream<Said> said(Entity entity) {
		List<String> ids = Addresses.claimIds(entity);
		return IntStream.range(0, ids.size()).mapToObj((i) -> new Said(ids.get(i), entity, entity.claims().get(i)));
	}

	/** One name may stand for different sorts of values; text can hold them all. */
	private static PropertyType common(PropertyType one, PropertyType other) {
		return (type(one) == type(other) && (one.type() == ValueType.TEXT) == (other.type() == ValueType.TEXT)) ? one
				: new PropertyType(one.name(), ValueType.STRING, List.of(), false, one.description());
	}

	private static Type type(PropertyType type) {
		return switch (type.type()) {
			case INTEGER -> Type.INTEGER;
			case DECIMAL -> Type.DECIMAL;
			case STRING, TEXT, DATE, ENUM, URI -> Type.TEXT;
		};
	}

	private static String joined(Collection<String> values) {
		return String.join(BETWEEN, values);
	}

	/** A value as text; a number that is whole without a fraction. */
	static String plain(Object value) {
		return switch (value) {
			case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 ->
				String.valueOf(number.longValue());
			case Double number -> new BigDecimal(number.toString()).toPlainString();
			case Text text -> text.lv() + " / " + text.en();
			default -> String.valueOf(value);
		};
	}

	/** Gathers columns. */
	private static final class Columns<T> {

		private final List<Column<T>> all = new ArrayList<>();

		void add(String name, Type type, Function<T, @Nullable Object> value) {
			this.all.add(new Column<>(name, type, value));
		}

		/** An empty text is an empty cell. */
		void text(String name, Function<T, @Nullable String> value) {
			add(name, Type.TEXT, (row) -> {
				String text = value.apply(row);
				return (text == null || text.isEmpty()) ? null : text;
			});
		}

		void both(String name, Function<T, @Nullable Text> value) {
			part(name + "Lv", value, Text::lv);
			part(name + "En", value, Text::en);
		}

		void state(Function<T, @Nullable State> state) {
			part("since", state, State::since);
			part("until", state, State::until);
			part("knownAt", state, State::knownAt);
			part("state", state, (found) -> found.kind().name());
			part("stateTextLv", state, (found) -> found.text().lv());
			part("stateTextEn", state, (found) -> found.text().en());
		}

		private <W> void part(String name, Function<T, @Nullable W> whole, Function<W, @Nullable String> part) {
			text(name, (row) -> {
				W found = whole.apply(row);
				return (found != null) ? part.apply(found) : null;
			});
		}

		/** Where it is written: the n-th entries of the four cells belong together. */
		void passages(Export export, Function<T, List<String>> citations) {
			text("citations", (row) -> joined(citations.apply(row)));
			text("sources", (row) -> of(export, citations.apply(row), Citation::source));
			text("locators", (row) -> of(export, citations.apply(row), Citation::locator));
			text("lines",
					(row) -> of(export, citations.apply(row),
							(citation) -> (citation.firstLine() == citation.lastLine())
									? String.valueOf(citation.firstLine())
									: citation.firstLine() + between(export) + citation.lastLine()));
		}

		/**
		 * A spreadsheet takes “10-11” for a day. Tables with headings in words are for
		 * people, and have the dash that people write; programs read those of the API.
		 */
		private static String between(Export export) {
			return (export.heads() == Heads.OF_THE_API) ? "-" : "–";
		}

		private static String of(Export export, List<String> citations, Function<Citation, String> part) {
			return citations.stream().map(export::citation).map(part).collect(Collectors.joining(BETWEEN));
		}

		/** Those of these properties that any row has. */
		void properties(Map<String, PropertyType> types, Set<String> had,
				BiFunction<T, String, @Nullable Object> values) {
			types.forEach((name, type) -> {
				if (!had.contains(name)) {
					return;
				}
				if (type.type() == ValueType.TEXT) {
					both(free(name), (row) -> (Text) values.apply(row, name));
				}
				else if (type(type) == Type.TEXT) {
					text(free(name), (row) -> {
						Object value = values.apply(row, name);
						return (value != null) ? plain(value) : null;
					});
				}
				else {
					add(free(name), type(type), (row) -> values.apply(row, name));
				}
			});
		}

		/**
		 * A property that is called like a column of every row keeps apart from it, and
		 * so does one called {@code key}, by which networkx knows the edges that it
		 * reads.
		 */
		private String free(String name) {
			boolean taken = this.all.stream()
				.anyMatch((column) -> column.name().equals(name) || column.name().equals(name + "Lv"));
			return (taken || name.equals("key")) ? "property." + name : name;
		}

	}

}
