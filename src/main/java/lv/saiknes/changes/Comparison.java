package lv.saiknes.changes;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import lv.saiknes.changes.Change.How;
import lv.saiknes.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of the dataset: nodes, then claims, then relations,
 * each in the order of the ids.
 *
 * @param from the earlier version
 * @param to the later version
 * @param changes what differs
 */
public record Comparison(String from, String to, List<Change> changes) {

	public Comparison {
		changes = List.copyOf(changes);
	}

	/**
	 * Compares two exports as {@code graph.json} has them.
	 * @throws VersionException when one of them is no such export
	 */
	public static Comparison of(InputStream from, InputStream to) {
		return of(Snapshot.read(from), Snapshot.read(to));
	}

	static Comparison of(Snapshot from, Snapshot to) {
		TreeSet<String> ids = new TreeSet<>(from.facts().keySet());
		ids.addAll(to.facts().keySet());
		List<Change> changes = new ArrayList<>();
		for (String id : ids) {
			Fact old = from.facts().get(id);
			Fact present = to.facts().get(id);
			if (old == null) {
				changes.add(change(How.ADDED, Objects.requireNonNull(present), null, present, List.of()));
			}
			else if (present == null) {
				changes.add(change(How.REMOVED, old, old, null, List.of()));
			}
			else if (!old.content().equals(present.content())) {
				changes.add(change(How.ALTERED, present, old, present, parts(old, present)));
			}
		}
		return new Comparison(from.version(), to.version(),
				changes.stream().sorted((one, other) -> one.sort().compareTo(other.sort())).toList());
	}

	private static Change change(How how, Fact shown, @Nullable Fact before, @Nullable Fact after,
			List<String> altered) {
		Text former = (before != null && after != null && !Objects.equals(before.value(), after.value()))
				? before.value() : null;
		return new Change(how, shown.sort(), shown.id(), shown.kind(), shown.nodes(), shown.value(), former,
				shown.grade(), altered, (before != null) ? before.citations() : List.of(),
				(after != null) ? after.citations() : List.of());
	}

	private static List<String> parts(Fact old, Fact present) {
		TreeSet<String> names = new TreeSet<>(old.content().keySet());
		names.addAll(present.content().keySet());
		names.removeIf((name) -> Objects.equals(old.content().get(name), present.content().get(name)));
		return List.copyOf(names);
	}

	/** How many facts differ in each way. */
	public Map<How, Integer> counts() {
		Map<How, Integer> counts = new TreeMap<>();
		for (How how : How.values()) {
			counts.put(how, 0);
		}
		this.changes.forEach((change) -> counts.merge(change.change(), 1, Integer::sum));
		return counts;
	}

}
