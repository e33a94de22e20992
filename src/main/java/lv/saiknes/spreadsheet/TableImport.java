package lv.saiknes.spreadsheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import lv.saiknes.draft.Ground;
import lv.saiknes.draft.Lines;
import lv.saiknes.draft.Proposal;
import lv.saiknes.draft.Proposal.Passage;
import lv.saiknes.draft.Proposal.Status;
import lv.saiknes.draft.Slug;
import lv.saiknes.draft.Statement.Link;
import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Manifest.Region;
import lv.saiknes.model.Relation;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.ontology.Trait;
import lv.saiknes.ontology.ValueType;
import lv.saiknes.spreadsheet.BodyFinder.Found;
import lv.saiknes.spreadsheet.ImportReport.What;
import lv.saiknes.spreadsheet.Mapping.NodeRule;
import lv.saiknes.spreadsheet.Mapping.RelationRule;
import lv.saiknes.text.Folding;
import lv.saiknes.text.Nearest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Makes facts of the rows of a table, one after another, as a mapping says. What is held
 * does not grow with the table but for 64 bits of each node and relation, and for the
 * doubtful ones. The same table, mapping, graph and decisions give the same facts.
 */
public final class TableImport {

	private static final int LONGEST_NAME = 160;

	/** More doubtful ones are told in the report alone. */
	private static final int MOST_PROPOSALS = 20_000;

	/** Of the numbers kept for identities: beyond these, one that there is. */
	private static final long JOINED = 1L << 40;

	private static final long DOUBTFUL = 1L << 41;

	private final Mapping mapping;

	private final Graph graph;

	private final BodyFinder finder;

	private final PersonGuard guard;

	private final ValueText values;

	private final ImportReport report;

	private final Facts facts;

	private final LongTable earlier;

	private final Map<Integer, Map<String, Status>> decided = new HashMap<>();

	private final Map<String, Integer> columns = new HashMap<>();

	private final Set<Integer> nameColumns = new TreeSet<>();

	private int width;

	/** How many facts the import before had, too. */
	private long kept;

	/** By what a node is told from others: which of its like it is, or which there is. */
	private final LongTable identities = new LongTable();

	private final LongTable ids = new LongTable();

	private final LongTable relations = new LongTable();

	private final List<String> known = new ArrayList<>();

	private final Map<String, Double> likeness = new HashMap<>();

	private final Map<String, Proposal> proposals = new LinkedHashMap<>();

	/**
	 * An import into a graph.
	 * @param dataset what there is without this import
	 * @param messages the words for values, by which nodes are found as well
	 * @param earlier what the import before made of the table
	 * @param decided what a person said of the doubtful ones before
	 * @param facts where the facts go to
	 */
	TableImport(Mapping mapping, Ontology ontology, Dataset dataset, MessageSource messages, LongTable earlier,
			List<Proposal> decided, ImportReport report, Facts facts) {
		this.mapping = mapping;
		this.graph = Graph.of(dataset, ontology);
		this.finder = new BodyFinder(this.graph, ontology, messages,
				dataset.manifest().regions().stream().map(Region::country).collect(Collectors.toSet()));
		this.guard = new PersonGuard(mapping.persons());
		this.values = new ValueText(mapping.signs());
		this.report = report;
		this.facts = facts;
		this.earlier = earlier;
		decided.stream()
			.filter((one) -> one.what() instanceof Link)
			.forEach((one) -> one.passages()
				.forEach((passage) -> this.decided.computeIfAbsent(passage.lines().first(), (key) -> new TreeMap<>())
					.put(one.id(), one.status())));
	}

	/**
	 * Reads the table to its end.
	 * @return the doubtful ones, for a person to decide
	 * @throws MappingException when the table cannot be read or lacks columns
	 */
	List<Proposal> run(Path table) {
		String name = table.getFileName().toString();
		TableFile.read(table, this.mapping.format(), (row) -> {
			if (row.number() < this.mapping.format().heading()) {
				this.facts.text(row.number(), row.line());
			}
			else if (row.number() == this.mapping.format().heading()) {
				heading(row);
				this.facts.text(row.number(), row.line());
			}
			else {
				this.facts.text(row.number(), row(row, name));
			}
		});
		if (this.columns.isEmpty()) {
			throw new MappingException("`" + table + "` has no row " + this.mapping.format().heading()
					+ ", which should name the columns");
		}
		this.report.add(What.GONE, this.earlier.size() - this.kept);
		return List.copyOf(this.proposals.values());
	}

	private void heading(Row row) {
		for (int i = 0; i < row.cells().size(); i++) {
			if (!row.cell(i).isEmpty()) {
				this.columns.putIfAbsent(row.cell(i), i);
			}
		}
		this.width = row.cells().size();
		List<String> missing = this.mapping.columns()
			.stream()
			.filter((one) -> !this.columns.containsKey(one))
			.map((one) -> "there is no column `" + one + "`" + Nearest.hint(one, new TreeSet<>(this.columns.keySet())))
			.toList();
		if (!missing.isEmpty()) {
			throw new MappingException(String.join("\n", missing) + "\nThe columns are: "
					+ String.join(" | ", row.cells().stream().filter((one) -> !one.isEmpty()).toList()));
		}
		Set<String> names = new LinkedHashSet<>(this.mapping.persons().columns());
		this.mapping.nodes()
			.values()
			.stream()
			.filter((rule) -> isBody(rule) && rule.existing() == null)
			.forEach((rule) -> names.addAll(Objects.requireNonNull(rule.lv()).columns()));
		names.forEach((one) -> this.nameColumns.add(this.columns.get(one)));
	}

	/** Places are no persons, though they may act. */
	private static boolean isBody(NodeRule rule) {
		return rule.kind().actor() && !rule.kind().is(Trait.PLACE);
	}

	/** Makes facts of a row; how it stands in the text of the source. */
	private String row(Row row, String file) {
		if (row.isEmpty()) {
			return "";
		}
		this.report.count(What.ROWS);
		if (row.cells().stream().anyMatch((cell) -> cell.indexOf('\uFFFD') >= 0)) {
			this.report.find(row.number(), "BAD_CHARACTER",
					"bytes that are no letters in " + this.mapping.format().encoding());
		}
		Row shown = masked(row);
		if (!this.mapping.rows().stream().allMatch((one) -> one.holds(row, this.columns))) {
			this.report.count(What.LEFT_OUT);
			return shown.line();
		}
		Draft draft = new Draft(row, file);
		try {
			if (this.nameColumns.stream().anyMatch((column) -> !shown.cell(column).equals(row.cell(column)))) {
				throw new RowFault("PERSON", "it may name a natural person; the name is hidden in the source");
			}
			if (row.cells().size() > this.width) {
				throw new RowFault("TOO_MANY_CELLS", row.cells().size() + " cells where the heading has " + this.width);
			}
			if (row.cells().size() < this.width && !row.cells().isEmpty()) {
				this.report.find(row.number(), "TOO_FEW_CELLS", row.cells().size() + " cells where the heading has "
						+ this.width + "; the rest counts as empty");
			}
			draft.make();
			draft.commit();
			this.report.count(What.USED);
		}
		catch (RowFault fault) {
			this.report.count(What.REFUSED);
			this.report.find(row.number(), fault.code(), fault.text());
		}
		return shown.line();
	}

	private Row masked(Row row) {
		List<String> cells = new ArrayList<>(row.cells());
		for (int i = 0; i < cells.size(); i++) {
			if (this.nameColumns.contains(i) ? this.guard.isPerson(cells.get(i)) : this.guard.isAddress(cells.get(i))) {
				cells.set(i, SourceLibrary.MASK);
			}
		}
		if (cells.equals(row.cells())) {
			return row;
		}
		// What says the same elsewhere in the row, such as in other letters, is hidden
		// too.
		boolean person = this.nameColumns.stream()
			.anyMatch((one) -> one < cells.size() && cells.get(one).equals(SourceLibrary.MASK));
		if (person) {
			otherNames().stream()
				.filter((one) -> one < cells.size() && !cells.get(one).isEmpty())
				.forEach((one) -> cells.set(one, SourceLibrary.MASK));
		}
		return new Row(row.number(), cells);
	}

	private Set<Integer> otherNames() {
		return this.mapping.nodes()
			.values()
			.stream()
			.filter(TableImport::isBody)
			.flatMap((rule) -> rule.aliases().stream())
			.flatMap((cell) -> cell.columns().stream())
			.map(this.columns::get)
			.collect(Collectors.toSet());
	}

	/** A fact that the import makes: what was changed is told by the one before. */
	private void note(String line) {
		String key = ImportFolder.key(line);
		long hash = this.earlier.hash(ImportFolder.content(line)) >>> 1;
		long before = this.earlier.get(key);
		if (before == LongTable.NONE) {
			this.report.count(What.ADDED);
		}
		else {
			this.kept++;
			if (before != hash) {
				this.report.count(What.CHANGED);
			}
		}
	}

	/** What a row says, before it is known that nothing is wrong with it. */
	private final class Draft {

		private final Row row;

		private final String cite;

		private final String locator;

		private final Map<String, List<End>> ends = new LinkedHashMap<>();

		private final Map<String, Long> freshIdentities = new LinkedHashMap<>();

		private final Set<String> freshIds = new LinkedHashSet<>();

		private final List<String> nodeLines = new ArrayList<>();

		private final List<String> relationLines = new ArrayList<>();

		private final List<String> relationIds = new ArrayList<>();

		private final List<Proposal> doubts = new ArrayList<>();

		private final List<What> counts = new ArrayList<>();

		private final List<String[]> notes = new ArrayList<>();

		private Draft(Row row, String file) {
			this.row = row;
			this.locator = file + "/" + row.number();
			this.cite = ValueText.quoted(row.number() + " @ " + this.locator);
		}

		private void make() {
			for (NodeRule rule : TableImport.this.mapping.nodes().values()) {
				boolean has = rule.when().stream().allMatch((one) -> one.holds(this.row, TableImport.this.columns));
				this.ends.put(rule.name(), has ? nodes(rule) : List.of());
			}
			for (RelationRule rule : TableImport.this.mapping.relations()) {
				if (rule.when().stream().allMatch((one) -> one.holds(this.row, TableImport.this.columns))) {
					for (End from : Objects.requireNonNull(this.ends.get(rule.from()))) {
						for (End to : Objects.requireNonNull(this.ends.get(rule.to()))) {
							relation(rule, from, to);
						}
					}
				}
			}
		}

		private List<String> values(@Nullable CellRule rule) {
			return (rule == null) ? List.of() : rule.values(this.row, TableImport.this.columns);
		}

		private String first(@Nullable CellRule rule) {
			List<String> values = values(rule);
			return values.isEmpty() ? "" : values.getFirst();
		}

		private List<End> nodes(NodeRule rule) {
			List<End> all = new ArrayList<>();
			if (rule.existing() != null) {
				for (String id : values(rule.existing())) {
					if (TableImport.this.graph.find(id).isEmpty()) {
						throw new RowFault("UNKNOWN_NODE", "there is no node `" + id + "`");
					}
					all.add(new End(id, "", false));
				}
				return all;
			}
			List<String> lv = values(rule.lv());
			List<String> en = values(rule.en());
			List<String> identity = values(rule.identity());
			if (lv.isEmpty() && en.isEmpty()) {
				throw new RowFault("NO_NAME", "the cell with the name of `" + rule.name() + "` is empty");
			}
			for (int i = 0; i < Math.max(lv.size(), en.size()); i++) {
				String one = (i < lv.size()) ? lv.get(i) : en.get(i);
				String other = (i < en.size()) ? en.get(i) : one;
				all.add(node(rule, one, other, (i < identity.size()) ? identity.get(i) : one));
			}
			return all;
		}

		private End node(NodeRule rule, String lv, String en, String identity) {
			String place = first(rule.place());
			String key = rule.kind().name() + "|" + rule.prefix() + "|" + Folding.words(identity) + "|" + place;
			if (Folding.words(identity).isEmpty()) {
				throw new RowFault("NO_NAME", "the name `" + identity + "` has no letter");
			}
			Long fresh = this.freshIdentities.get(key);
			long code = (fresh != null) ? fresh : TableImport.this.identities.get(key);
			if (code != LongTable.NONE) {
				if (code >= JOINED) {
					boolean doubtful = code >= DOUBTFUL;
					String id = TableImport.this.known.get((int) (code - (doubtful ? DOUBTFUL : JOINED)));
					this.counts.add(doubtful ? What.DOUBTFUL_NODES : What.JOINED_NODES);
					this.notes.add(new String[] { doubtful ? "DOUBTFUL" : "JOINED",
							"`" + lv + "` " + (doubtful ? "may be" : "is") + " `" + id + "`" });
					return new End(id, doubtful ? id : "", false);
				}
				this.counts.add(What.REPEATED_NODES);
				return new End(id(rule, identity, place, code), "", false);
			}
			End there = found(rule, lv, en, place, key);
			if (there != null) {
				return there;
			}
			if (rule.match() != null && rule.match().only()) {
				throw new RowFault("NOT_FOUND", "no node is called `" + lv + "`");
			}
			long variant = 0;
			String id = id(rule, identity, place, variant);
			while (TableImport.this.graph.find(id).isPresent() || TableImport.this.ids.has(id)
					|| this.freshIds.contains(id)) {
				id = id(rule, identity, place, ++variant);
			}
			this.freshIds.add(id);
			this.freshIdentities.put(key, variant);
			this.counts.add(What.NEW_NODES);
			this.nodeLines.add(line(rule, id, lv, en));
			return new End(id, "", false);
		}

		/** One that there is, surely or perhaps; null where there is none. */
		private @Nullable End found(NodeRule rule, String lv, String en, String place, String key) {
			if (rule.match() == null) {
				return null;
			}
			Set<String> names = new LinkedHashSet<>(List.of(lv, en));
			rule.aliases().forEach((alias) -> names.addAll(values(alias)));
			Map<String, Status> said = TableImport.this.decided.getOrDefault(this.row.number(), Map.of());
			Set<String> struck = ends(said, Status.STRUCK);
			Found found = TableImport.this.finder.find(names, rule.match(), place, struck);
			if (found.isNone()) {
				return null;
			}
			boolean accepted = ends(said, Status.ACCEPTED).contains(found.id());
			boolean sure = found.sure() || accepted;
			int position = TableImport.this.known.indexOf(found.id());
			if (position < 0) {
				position = TableImport.this.known.size();
				TableImport.this.known.add(found.id());
			}
			this.freshIdentities.put(key, (sure ? JOINED : DOUBTFUL) + position);
			this.counts.add(sure ? What.JOINED_NODES : What.DOUBTFUL_NODES);
			this.notes.add(new String[] { sure ? "JOINED" : "DOUBTFUL",
					"`" + lv + "` " + (sure ? "is" : "may be (" + Math.round(100 * found.likeness()) + " %)") + " `"
							+ found.id() + "`" });
			if (!sure) {
				TableImport.this.likeness.put(found.id(), found.likeness());
			}
			return new End(found.id(), sure ? "" : found.id(), accepted);
		}

		private static Set<String> ends(Map<String, Status> said, Status status) {
			Set<String> ends = new HashSet<>();
			said.forEach((id, one) -> {
				if (one == status) {
					String[] parts = id.split("~");
					ends.add(parts[0]);
					ends.add(parts[parts.length - 1]);
				}
			});
			return ends;
		}

		private static String id(NodeRule rule, String identity, String place, long variant) {
			String id = rule.prefix() + Slug.of(identity);
			boolean placed = variant > 0 && !place.isEmpty();
			long number = placed ? variant : variant + 1;
			return id + (placed ? "-" + place : "") + ((number > 1) ? "-" + number : "");
		}

		private String line(NodeRule rule, String id, String lv, String en) {
			Set<String> aliases = new LinkedHashSet<>();
			rule.aliases().forEach((alias) -> aliases.addAll(values(alias)));
			StringBuilder line = new StringBuilder("{id: ").append(id)
				.append(", kind: ")
				.append(rule.kind().name())
				.append(", name: {lv: ")
				.append(ValueText.quoted(shortened(lv, aliases)))
				.append(", en: ")
				.append(ValueText.quoted(shortened(en, aliases)))
				.append('}');
			aliases.remove(lv);
			aliases.remove(en);
			if (lv.length() > LONGEST_NAME || en.length() > LONGEST_NAME) {
				aliases.add(lv);
			}
			if (!aliases.isEmpty()) {
				line.append(", aliases: [")
					.append(aliases.stream().map(ValueText::quoted).collect(Collectors.joining(", ")))
					.append(']');
			}
			values(rule.values(), rule.kind().properties())
				.forEach((name, value) -> line.append(", ").append(name).append(": ").append(value));
			Map<String, String> claims = values(rule.claims(), rule.kind().claims());
			if (!claims.isEmpty()) {
				line.append(", claims: [")
					.append(claims.entrySet()
						.stream()
						.map((one) -> "{property: " + one.getKey() + ", value: " + one.getValue() + ", cite: "
								+ this.cite + "}")
						.collect(Collectors.joining(", ")))
					.append(']');
			}
			return line.append('}').toString();
		}

		/** A name that is too long ends with dots, and stands whole as another name. */
		private String shortened(String name, Set<String> aliases) {
			if (name.length() <= LONGEST_NAME) {
				return name;
			}
			aliases.add(name);
			this.notes.add(new String[] { "LONG_NAME",
					"a name of " + name.length() + " letters is cut; the whole is an alias" });
			int end = name.lastIndexOf(' ', LONGEST_NAME - 1);
			return name.substring(0, (end > LONGEST_NAME / 2) ? end : LONGEST_NAME - 1) + "…";
		}

		private Map<String, String> values(Map<String, CellRule> rules, Map<String, PropertyType> types) {
			Map<String, String> values = new LinkedHashMap<>();
			rules.forEach((name, rule) -> {
				PropertyType type = Objects.requireNonNull(types.get(name), name);
				String value = first(rule);
				if (!value.isEmpty()) {
					values.put(name, TableImport.this.values.of(value, type));
				}
				else if (type.required()) {
					throw new RowFault("NO_VALUE", "`" + name + "` is needed, and " + rule.columns() + " is empty");
				}
				else if (type.type() == ValueType.DECIMAL || type.type() == ValueType.INTEGER) {
					this.notes.add(new String[] { "EMPTY_CELL", rule.columns() + " is empty" });
				}
			});
			return values;
		}

		private void relation(RelationRule rule, End from, End to) {
			RelationType type = rule.type();
			Map<String, String> given = values(rule.values(), type.properties());
			String key = given.remove("key");
			String plain = (key != null) ? key.substring(1, key.length() - 1) : null;
			if (!from.doubt().isEmpty() || !to.doubt().isEmpty()) {
				if (!from.id().equals(to.id())) {
					doubt(type, from, to, given);
				}
				return;
			}
			if (from.id().equals(to.id())) {
				throw new RowFault("SAME_ENDS", "`" + from.id() + "` would be related to itself");
			}
			if (from.accepted() || to.accepted()) {
				// It stands among the accepted ones.
				return;
			}
			String id = Relation.idOf(from.id(), type.name(), to.id(), plain, Grade.STATED);
			if (TableImport.this.relations.has(id) || this.relationIds.contains(id)
					|| TableImport.this.graph.findEdge(id).isPresent()) {
				plain = ((plain != null) ? plain + ", " : "") + "row " + this.row.number();
				id = Relation.idOf(from.id(), type.name(), to.id(), plain, Grade.STATED);
				if (this.relationIds.contains(id)) {
					return;
				}
			}
			this.relationIds.add(id);
			StringBuilder line = new StringBuilder("{from: ").append(from.id())
				.append(", kind: ")
				.append(type.name())
				.append(", to: ")
				.append(to.id());
			if (plain != null) {
				line.append(", key: ").append(ValueText.quoted(plain));
			}
			line.append(", cite: ").append(this.cite);
			given.forEach((name, value) -> line.append(", ").append(name).append(": ").append(value));
			this.relationLines.add(line.append('}').toString());
		}

		private void doubt(RelationType type, End from, End to, Map<String, String> given) {
			String candidate = from.doubt().isEmpty() ? to.doubt() : from.doubt();
			double sureness = TableImport.this.likeness.getOrDefault(candidate, BodyFinder.LEAST_LIKENESS);
			this.doubts.add(new Proposal(new Link(from.id(), type.name(), to.id(), given),
					List.of(new Passage(new Lines(this.row.number(), this.row.number()), this.locator)),
					Math.min(sureness, 0.99), Ground.LIKE_NAME, Status.DRAFT));
		}

		/** Nothing is wrong with the row. */
		private void commit() {
			this.freshIdentities.forEach(TableImport.this.identities::put);
			this.freshIds.forEach((id) -> TableImport.this.ids.put(id, 1));
			this.relationIds.forEach((id) -> TableImport.this.relations.put(id, 1));
			this.counts.forEach(TableImport.this.report::count);
			TableImport.this.report.add(What.RELATIONS, this.relationLines.size());
			this.notes.forEach((note) -> TableImport.this.report.find(this.row.number(), note[0], note[1]));
			this.nodeLines.forEach((line) -> {
				note(line);
				TableImport.this.facts.node(line);
			});
			this.relationLines.forEach((line) -> {
				note(line);
				TableImport.this.facts.relation(line);
			});
			for (Proposal one : this.doubts) {
				if (TableImport.this.proposals.size() < MOST_PROPOSALS) {
					TableImport.this.proposals.putIfAbsent(one.id(), one);
				}
			}
		}

	}

	/**
	 * An end of a relation.
	 *
	 * @param id id of the node
	 * @param doubt the same where it is doubtful, empty where it is sure
	 * @param accepted whether a person accepted what this row says of it
	 */
	private record End(String id, String doubt, boolean accepted) {
	}

}
