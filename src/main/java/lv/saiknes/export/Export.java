package lv.saiknes.export;

import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Packed;
import lv.saiknes.model.Positions;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Relations;
import lv.saiknes.model.Source;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.time.State;
import lv.saiknes.time.TimeTable;
import org.jspecify.annotations.Nullable;

/**
 * What is written out: the whole graph or a part of it, in the order of the ids, with all
 * that its evidence needs. For one thread.
 */
public final class Export {

	private final Dataset dataset;

	private final TimeTable times;

	private final Ontology ontology;

	private final Addresses addresses;

	private final char separator;

	private final Heads heads;

	private final boolean whole;

	private final List<Grid> grids;

	private final Map<String, Source> sources = new HashMap<>();

	/** Made when it is first asked for; only linked data does. */
	private @Nullable Positions from;

	private Export(Dataset dataset, TimeTable times, Ontology ontology, Addresses addresses, char separator,
			Heads heads, boolean whole, List<Grid> grids) {
		this.dataset = dataset;
		this.times = times;
		this.ontology = ontology;
		this.addresses = addresses;
		this.separator = separator;
		this.heads = heads;
		this.whole = whole;
		this.grids = List.copyOf(grids);
		dataset.sources().forEach((source) -> this.sources.put(source.id(), source));
	}

	/**
	 * The whole graph.
	 * @param times when its nodes and relations hold
	 */
	public static Export of(Dataset dataset, TimeTable times, Ontology ontology, Addresses addresses) {
		return new Export(dataset, times, ontology, addresses, ',', Heads.OF_THE_API, true, List.of());
	}

	/** The same with another sign between the cells of comma-separated values. */
	public Export separatedBy(char sign) {
		return new Export(this.dataset, this.times, this.ontology, this.addresses, sign, this.heads, this.whole,
				this.grids);
	}

	/**
	 * The same with other headings.
	 * @param words what columns and tables are called
	 */
	public Export headed(Heads words) {
		return new Export(this.dataset, this.times, this.ontology, this.addresses, this.separator, words, this.whole,
				this.grids);
	}

	/**
	 * The same with tables that a workbook begins with; other formats have none.
	 * @param shown the tables, the first first
	 */
	public Export beginningWith(List<Grid> shown) {
		return new Export(this.dataset, this.times, this.ontology, this.addresses, this.separator, this.heads,
				this.whole, shown);
	}

	/**
	 * A part of it. Its relations bring their ends, and derived ones the relations that
	 * they were made from, so that each stands with its evidence.
	 */
	public Export part(Part part) {
		Relations all = this.dataset.relations();
		BitSet nodes = positions(part.nodes(), this.dataset.entities());
		BitSet named = (BitSet) nodes.clone();
		BitSet relations = new BitSet();
		Deque<Integer> open = new ArrayDeque<>();
		positions(part.relations(), all).stream().forEach(open::add);
		IntStream.range(0, all.size()).filter((relation) -> switch (part.reach()) {
			case NAMED -> false;
			case AMONG -> named.get(all.from(relation)) && named.get(all.to(relation));
			case AROUND -> named.get(all.from(relation)) || named.get(all.to(relation));
		}).forEach(open::add);
		while (!open.isEmpty()) {
			int relation = open.poll();
			if (!relations.get(relation)) {
				relations.set(relation);
				nodes.set(all.from(relation));
				nodes.set(all.to(relation));
				if (all.hasPremises(relation)) {
					positions(all.get(relation).premises(), all).stream().forEach(open::add);
				}
			}
		}
		List<Entity> keptNodes = nodes.stream().mapToObj(this.dataset.entities()::get).toList();
		List<Relation> keptRelations = relations.stream().mapToObj(all::get).toList();
		Set<String> cited = Stream
			.concat(keptNodes.stream()
				.flatMap((entity) -> entity.claims().stream())
				.flatMap((claim) -> claim.citations().stream()),
					keptRelations.stream().flatMap((relation) -> relation.citations().stream()))
			.collect(Collectors.toSet());
		List<Citation> keptCitations = positions(cited, this.dataset.citations()).stream()
			.mapToObj(this.dataset.citations()::get)
			.toList();
		Set<String> documents = keptCitations.stream().map(Citation::source).collect(Collectors.toSet());
		List<Source> keptSources = this.dataset.sources()
			.stream()
			.filter((source) -> documents.contains(source.id()))
			.toList();
		return new Export(
				new Dataset(this.dataset.version(), this.dataset.date(), keptSources, keptCitations, keptNodes,
						keptRelations, this.dataset.manifest()),
				this.times, this.ontology, this.addresses, this.separator, this.heads, false, this.grids);
	}

	/** Where those of these records are that are there. */
	private static BitSet positions(Collection<String> ids, Packed<?> records) {
		BitSet positions = new BitSet();
		ids.forEach((id) -> records.find(id).ifPresent(positions::set));
		return positions;
	}

	/** Nodes, relations, passages and documents, each in the order of the ids. */
	public Dataset dataset() {
		return this.dataset;
	}

	/** What the kinds and relations mean. */
	public Ontology ontology() {
		return this.ontology;
	}

	/** How things are called from outside. */
	public Addresses addresses() {
		return this.addresses;
	}

	/** Tables that a workbook begins with. */
	List<Grid> grids() {
		return this.grids;
	}

	/** What columns and tables are called. */
	Heads heads() {
		return this.heads;
	}

	/** The sign between the cells of comma-separated values. */
	public char separator() {
		return this.separator;
	}

	/** Describes the dataset for catalogues, in Turtle. */
	public void describeAsTurtle(OutputStream out) {
		Rdf.writeCatalogue(this, out);
	}

	/** Whether it is all there is. */
	boolean isWhole() {
		return this.whole;
	}

	/** When all this holds. */
	TimeTable times() {
		return this.times;
	}

	/** The page on which a passage begins; empty where the pages are not known. */
	Optional<Integer> pageOf(Citation citation) {
		return Optional.ofNullable(this.sources.get(citation.source()))
			.flatMap((source) -> source.pageOf(citation.firstLine()));
	}

	/** How a node stands at the dataset's date; empty where time is no matter. */
	Optional<State> state(Entity entity) {
		return this.times.find(entity).map((found) -> found.now(this.dataset.date()));
	}

	/** How a relation stands at the dataset's date; empty where time is no matter. */
	Optional<State> state(Relation relation) {
		return this.times.find(relation).map((found) -> found.now(this.dataset.date()));
	}

	/** Its relations that start at a node, in the order of their ids. */
	List<Relation> relationsFrom(String id) {
		Relations relations = this.dataset.relations();
		Positions known = this.from;
		if (known == null) {
			known = Positions.ofStarts(relations.size(), relations::from, this.dataset.entities().size());
			this.from = known;
		}
		OptionalInt node = this.dataset.entities().find(id);
		return node.isPresent() ? known.of(node.getAsInt()).mapToObj(relations::get).toList() : List.of();
	}

	/** A node of it; an end of each of its relations is one. */
	Entity entity(String id) {
		return required(this.dataset.entities(), id);
	}

	/** A passage that something in it cites. */
	Citation citation(String id) {
		return required(this.dataset.citations(), id);
	}

	private static <T> T required(Packed<T> records, String id) {
		return records.get(records.find(id).orElseThrow(() -> new NoSuchElementException(id)));
	}

	/** A document that something in it cites. */
	Source source(String id) {
		return Objects.requireNonNull(this.sources.get(id), id);
	}

}
