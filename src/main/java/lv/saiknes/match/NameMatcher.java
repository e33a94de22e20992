package lv.saiknes.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import lv.saiknes.gate.Crowd;
import lv.saiknes.graph.Graph;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.Trait;
import lv.saiknes.search.NameSearch;
import lv.saiknes.search.Names;
import lv.saiknes.text.Folding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says which nodes a name means. What a name may mean is for {@link NameSearch}; here it
 * is weighed how sure that is.
 */
@Component
public class NameMatcher {

	/** Most names that are looked up at once. */
	public static final int MOST_NAMES = 1_000;

	/** Most candidates that are told for a name. */
	public static final int MOST_CANDIDATES = 20;

	/** So many of the best are looked through for one that is meant surely. */
	private static final int LOOKED_THROUGH = 10;

	private static final double WHOLE = 100;

	private final Names search;

	private final NodeValues values;

	NameMatcher(Names search, NodeValues values) {
		this.search = search;
		this.values = values;
	}

	/** A matcher of names with the nodes of a graph that is at hand. */
	public static NameMatcher of(Graph graph, Ontology ontology, MessageSource messages) {
		return new NameMatcher(Names.of(graph, ontology, messages), new NodeValues(ontology, messages));
	}

	/**
	 * The nodes that a name may mean, likeliest first; of those equally likely the order
	 * of the search stays. None for a name without a word or longer than the search
	 * takes. Common abbreviations in it are written out. Of many names asked for in one
	 * request those of others come between.
	 * @param current the graph, read once for all names
	 * @param name the name, as somebody wrote it
	 * @param kinds only nodes of these kinds; all when null
	 * @param wanted values that the node should have, by the id of their property
	 * @param size how many to return at most
	 */
	public List<Candidate> find(Graph current, String name, @Nullable List<String> kinds,
			Map<String, List<String>> wanted, int size) {
		Crowd.letOthersPass();
		return found(current, Abbreviations.writtenOut(name), kinds, wanted, size);
	}

	private List<Candidate> found(Graph current, String name, @Nullable List<String> kinds,
			Map<String, List<String>> wanted, int size) {
		if (!NameSearch.hasWord(name)) {
			return List.of();
		}
		List<Candidate> candidates = new ArrayList<>();
		for (String id : this.search.listIds(name, kinds, 0, Math.max(size, LOOKED_THROUGH))) {
			current.find(id).ifPresent((node) -> candidates.add(candidate(current, node, name, wanted)));
		}
		candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
		List<Candidate> exact = candidates.stream().filter(Candidate::isExact).toList();
		Optional<Candidate> sure = only(current, exact);
		Optional<Candidate> likely = exact.isEmpty() ? only(current,
				candidates.stream()
					.filter((one) -> one.fitsAll() && Misspelling.isOf(one.entity().allNames(), name))
					.toList())
				: Optional.empty();
		Stream<Candidate> rest = candidates.stream().filter((one) -> likely.filter(one::equals).isEmpty());
		return Stream.concat(likely.map(Candidate::asLikely).stream(), rest)
			.map((one) -> sure.filter(one::equals).isPresent() ? one.asSure() : one)
			.limit(size)
			.toList();
	}

	/** The one that is meant; none where several may be. */
	private static Optional<Candidate> only(Graph current, List<Candidate> alike) {
		List<Candidate> meant = alike.stream().filter((one) -> !isOfPlan(current, one)).toList();
		return (meant.size() == 1) ? meant.stream().findFirst()
				: (alike.size() == 1) ? alike.stream().findFirst() : Optional.empty();
	}

	/** A part of a plan that is called after somebody is not what the name means. */
	private static boolean isOfPlan(Graph current, Candidate candidate) {
		int node = current.find(candidate.entity().id()).orElseThrow();
		return current.is(node, Trait.UNIT) || current.is(node, Trait.ITEM);
	}

	private Candidate candidate(Graph current, int node, String name, Map<String, List<String>> wanted) {
		Map<String, Boolean> fits = new LinkedHashMap<>();
		wanted.forEach((property, values) -> fits.put(property, fits(current, node, property, values)));
		double likeness = NameSearch.likeness(current.entity(node), name);
		double sum = likeness + fits.values().stream().filter(Boolean::booleanValue).count();
		return new Candidate(current.entity(node), likeness, fits, WHOLE * sum / (1 + fits.size()), false, false);
	}

	private boolean fits(Graph current, int node, String property, List<String> wanted) {
		List<String> words = wanted.stream().map(Folding::words).toList();
		return this.values.findProperty(property)
			.stream()
			.flatMap((one) -> this.values.of(current, node, one).stream())
			.anyMatch((value) -> wanted.contains(value.id())
					|| value.writings().stream().anyMatch((written) -> words.contains(Folding.words(written))));
	}

}
