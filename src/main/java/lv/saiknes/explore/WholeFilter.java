package lv.saiknes.explore;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What of the whole graph is asked for. A relation is shown when both its ends are; with
 * a source, when it is cited from there; with a theme, when one of its ends is on it.
 *
 * @param kinds kinds of nodes; all when empty
 * @param theme id of a theme: nodes on it or a narrower one, and those that a relation
 * joins to them; null for all
 * @param source id of a source: nodes of which it tells something; null for all
 * @param year as things stood then, without what was yet to begin; null for all times
 * @param undated whether, in a year, what is of unknown time is there, too; without a
 * year it is
 * @param selected id of a node or a relation that is there, with both its ends, whatever
 * the rest says; null for none
 */
public record WholeFilter(Set<String> kinds, @Nullable String theme, @Nullable String source, @Nullable Integer year,
		boolean undated, @Nullable String selected) {

	/** Everything. */
	public static final WholeFilter NONE = new WholeFilter(Set.of(), null, null, null, true, null);

	public WholeFilter {
		kinds = Set.copyOf(kinds);
		undated = undated || year == null;
		// Where all is there, so is what is selected.
		selected = (kinds.isEmpty() && theme == null && source == null && year == null) ? null : selected;
	}

}
