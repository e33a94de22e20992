package lv.saiknes.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lv.saiknes.compare.Comparison.Compared;
import lv.saiknes.compare.Comparison.Entry;
import lv.saiknes.compare.Comparison.Held;
import lv.saiknes.compare.Comparison.LeftOut;
import lv.saiknes.compare.Comparison.Only;
import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.DatasetReader;
import lv.saiknes.query.Link;
import lv.saiknes.query.LongWork;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.Step;
import lv.saiknes.query.Vertex;
import lv.saiknes.query.Walk;
import lv.saiknes.query.WalkReader;
import lv.saiknes.query.Wanted;
import lv.saiknes.silence.Silence;
import lv.saiknes.time.Certainty;
import lv.saiknes.time.State;
import lv.saiknes.time.Times;
import org.springframework.stereotype.Component;

/**
 * Compares measures, actors or plans. What they have is read from the database; tasks,
 * goals, indicators and benefits, of which each belongs to its own measure, are shared
 * where a relation says that they are worded alike.
 */
@Component
public class Comparer {

	private static final String SAME_WORDING = "SAME_WORDING_AS";

	private final WalkReader reader;

	private final DatasetReader datasetReader;

	private final Ontology ontology;

	Comparer(WalkReader reader, DatasetReader datasetReader, Ontology ontology) {
		this.reader = reader;
		this.datasetReader = datasetReader;
		this.ontology = ontology;
	}

	/**
	 * Lays nodes side by side.
	 * @param entities at least two different nodes
	 * @param wanted which relations count
	 * @param language the language whose order of names counts
	 * @throws IncomparableException when they are not of one sort
	 */
	public Comparison compare(List<Vertex> entities, Wanted wanted, Language language) {
		Sort sort = sortOf(entities);
		List<Walk> walks = walks(entities, sort, wanted);
		Set<String> ends = new LinkedHashSet<>(walks.stream().map((walk) -> walk.end().id()).toList());
		List<Link> alike = this.reader.findAmong(ends, SAME_WORDING, wanted);
		String asOf = wanted.asOf();
		String house = (asOf != null) ? asOf : this.datasetReader.getDate();
		Function<Times, State> seen = (times) -> (asOf != null) ? times.at(asOf) : times.now(house);
		List<Compared> aspects = new ArrayList<>();
		LongWork work = new LongWork();
		for (Aspect aspect : Aspect.values()) {
			List<Walk> such = walks.stream()
				.peek((walk) -> work.step())
				.filter((walk) -> aspect.leads(sort, walk.steps()))
				.toList();
			if (!such.isEmpty()) {
				aspects.add(compared(aspect, sort, entities, entries(such, alike, entities, seen, language)));
			}
		}
		Set<Aspect> told = aspects.stream().map(Compared::aspect).collect(Collectors.toSet());
		List<Aspect> notCovered = Arrays.stream(Aspect.values())
			.filter((aspect) -> !told.contains(aspect) && !aspect.paths(sort).isEmpty())
			.filter((aspect) -> entities.stream()
				.anyMatch((entity) -> aspect.silence(sort, entity) == Silence.NOT_COVERED))
			.toList();
		return new Comparison(List.copyOf(entities), sort, aspects, leftOut(entities, sort, wanted), notCovered);
	}

	/**
	 * The ways to all that the nodes have. A longer way to what contains a place says
	 * nothing beside a shorter one.
	 */
	private List<Walk> walks(List<Vertex> entities, Sort sort, Wanted wanted) {
		List<String> ids = entities.stream().map(Vertex::id).toList();
		List<List<Step>> paths = Arrays.stream(Aspect.values()).flatMap((a) -> a.paths(sort).stream()).toList();
		LongWork work = new LongWork();
		List<Walk> walks = new ArrayList<>(this.reader.find(ids, paths, wanted));
		Arrays.stream(Aspect.values()).flatMap((aspect) -> aspect.onward(sort).stream()).forEach((kind) -> {
			Set<List<String>> reached = new HashSet<>();
			walks.stream()
				.peek((walk) -> work.step())
				.filter((walk) -> walk.steps().equals(List.of(new Step(kind, Direction.OUT))))
				.forEach((walk) -> reached.add(List.of(walk.start(), walk.end().id())));
			this.reader.findOnward(ids, kind, wanted)
				.stream()
				.filter((walk) -> reached.add(List.of(walk.start(), walk.end().id())))
				.forEach(walks::add);
		});
		return walks;
	}

	/**
	 * The relations that would count but for the date: of each way the first that does
	 * not hold then.
	 */
	private List<LeftOut> leftOut(List<Vertex> entities, Sort sort, Wanted wanted) {
		String date = wanted.asOf();
		if (date == null) {
			return List.of();
		}
		Map<String, LeftOut> leftOut = new TreeMap<>();
		walks(entities, sort, new Wanted(wanted.grades(), null, Certainty.POSSIBLE)).stream()
			.flatMap((walk) -> walk.links().stream().filter((link) -> !holds(link, date, wanted.certainty())).limit(1))
			.forEach((link) -> leftOut.put(link.id(),
					new LeftOut(link, Objects.requireNonNull(Times.of(link.properties()), link::id).at(date))));
		return List.copyOf(leftOut.values());
	}

	/** What has no time always holds. */
	private static boolean holds(Link link, String date, Certainty certainty) {
		Times times = Times.of(link.properties());
		return times == null || times.holds(date, certainty);
	}

	private Sort sortOf(List<Vertex> entities) {
		Map<String, Optional<Sort>> sorts = new LinkedHashMap<>();
		entities.forEach((entity) -> sorts.put(entity.id(), Sort.of(entity, this.ontology)));
		Set<Optional<Sort>> different = new HashSet<>(sorts.values());
		if (different.size() != 1) {
			throw new IncomparableException(sorts, this.ontology);
		}
		return different.iterator().next().orElseThrow(() -> new IncomparableException(sorts, this.ontology));
	}

	private static Compared compared(Aspect aspect, Sort sort, List<Vertex> entities, List<Entry> entries) {
		LongWork work = new LongWork();
		List<Only> only = entities.stream()
			.map((entity) -> new Only(entity,
					entries.stream()
						.peek((entry) -> work.step())
						.filter((entry) -> entry.holders().equals(List.of(entity)))
						.toList(),
					aspect.silence(sort, entity)))
			.toList();
		return new Compared(aspect, sort, entries.stream().filter((entry) -> entry.holders().size() > 1).toList(),
				only);
	}

	private static List<Entry> entries(List<Walk> walks, List<Link> alike, List<Vertex> compared,
			Function<Times, State> seen, Language language) {
		Map<String, String> heads = heads(walks.stream().map((walk) -> walk.end().id()).toList(), alike);
		Map<String, List<Walk>> byHead = new LinkedHashMap<>();
		walks.forEach(
				(walk) -> byHead.computeIfAbsent(heads.get(walk.end().id()), (head) -> new ArrayList<>()).add(walk));
		Comparator<Vertex> byName = Comparator.comparing((Vertex node) -> String.valueOf(node.value("sort", language)))
			.thenComparing(Vertex::id);
		LongWork work = new LongWork();
		return byHead.values().stream().map((such) -> {
			work.steps(such.size() + alike.size());
			Map<String, Vertex> ends = new TreeMap<>();
			Map<String, Link> relations = new TreeMap<>();
			such.forEach((walk) -> {
				ends.put(walk.end().id(), walk.end());
				walk.links().forEach((link) -> relations.put(link.id(), link));
			});
			alike.stream()
				.filter((link) -> ends.containsKey(link.from()) && ends.containsKey(link.to()))
				.forEach((link) -> relations.put(link.id(), link));
			List<Held> held = compared.stream()
				.filter((entity) -> such.stream().anyMatch((walk) -> walk.start().equals(entity.id())))
				.map((entity) -> new Held(entity,
						states(such.stream().filter((walk) -> walk.start().equals(entity.id())), seen)))
				.toList();
			return new Entry(ends.values().stream().sorted(byName).toList(), held, List.copyOf(relations.values()),
					joined(such));
		})
			.sorted(Comparator.comparingInt((Entry entry) -> -entry.held().size())
				.thenComparing((entry) -> entry.entities().getFirst(), byName))
			.toList();
	}

	/** The relations that lead to what is compared only with others. */
	private static Set<String> joined(List<Walk> walks) {
		Set<String> joined = new HashSet<>();
		walks.stream()
			.filter((walk) -> walk.links().size() > 1)
			.forEach((walk) -> walk.links().forEach((link) -> joined.add(link.id())));
		walks.stream()
			.filter((walk) -> walk.links().size() == 1)
			.forEach((walk) -> joined.remove(walk.links().getFirst().id()));
		return Set.copyOf(joined);
	}

	/** Each way holds while all its relations do. */
	private static List<State> states(Stream<Walk> walks, Function<Times, State> seen) {
		Map<Text, State> states = new LinkedHashMap<>();
		walks
			.flatMap((walk) -> walk.links()
				.stream()
				.map((link) -> Times.of(link.properties()))
				.filter(Objects::nonNull)
				.reduce(Times::and)
				.stream())
			.map(seen)
			.sorted(Comparator.comparing((State state) -> state.kind().isOutside()))
			.forEach((state) -> states.putIfAbsent(state.text(), state));
		return List.copyOf(states.values());
	}

	/**
	 * For each node the first one, by id, of those that are worded like it, directly or
	 * through others.
	 */
	private static Map<String, String> heads(Collection<String> ids, List<Link> alike) {
		Map<String, String> heads = new HashMap<>();
		ids.forEach((id) -> heads.put(id, id));
		LongWork work = new LongWork();
		for (Link link : alike) {
			work.steps(heads.size());
			String one = heads.get(link.from());
			String other = heads.get(link.to());
			if (one != null && other != null) {
				String head = (one.compareTo(other) < 0) ? one : other;
				heads.replaceAll((id, old) -> (old.equals(one) || old.equals(other)) ? head : old);
			}
		}
		return heads;
	}

}
