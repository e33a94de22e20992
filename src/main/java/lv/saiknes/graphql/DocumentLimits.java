package lv.saiknes.graphql;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import graphql.language.Definition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import lv.saiknes.model.Text;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Measures a document before it is validated, so that a document made to be expensive to
 * validate, or to grow when its fragments are written out, is refused cheaply. What
 * stands in a fragment counts once for each place where the fragment is spread; each
 * fragment is measured once, so measuring takes as long as reading the document.
 */
final class DocumentLimits {

	private final LimitSettings limits;

	private final Map<String, FragmentDefinition> fragments = new HashMap<>();

	private final Map<String, Size> fragmentSizes = new HashMap<>();

	private int repeats;

	private DocumentLimits(LimitSettings limits) {
		this.limits = limits;
	}

	/** What is too much about a document, if anything is. */
	static Optional<Text> findExcess(Document document, LimitSettings limits) {
		return new DocumentLimits(limits).find(document);
	}

	private Optional<Text> find(Document document) {
		document.getDefinitionsOfType(FragmentDefinition.class)
			.forEach((fragment) -> this.fragments.put(fragment.getName(), fragment));
		Size operations = Size.NONE;
		Size unused = Size.NONE;
		for (Definition<?> definition : document.getDefinitions()) {
			switch (definition) {
				case OperationDefinition operation -> operations = operations.and(size(operation));
				case FragmentDefinition fragment -> unused = unused.or(fragmentSize(fragment.getName()));
				default -> {
				}
			}
		}
		// A fragment that no operation spreads is still looked at by the validation.
		Size whole = operations.or(unused);
		return excess(whole.depth(), this.limits.depth(),
				(number, limit) -> Words.text("refusal.levels", number, limit))
			.or(() -> excess(whole.fields(), this.limits.fields(),
					(number, limit) -> Words.text("refusal.fields", number, limit)))
			.or(() -> excess(whole.aliases(), this.limits.aliases(),
					(number, limit) -> Words.text("refusal.aliases", number, limit)))
			.or(() -> excess(this.repeats, this.limits.repeats(),
					(number, limit) -> Words.text("refusal.repeats", number, limit)))
			.or(() -> excess(whole.directives(), this.limits.directives(),
					(number, limit) -> Words.text("refusal.directives", number, limit)));
	}

	private static Optional<Text> excess(long number, int limit, BiFunction<Long, Integer, Text> words) {
		return (number > limit) ? Optional.of(words.apply(number, limit)) : Optional.empty();
	}

	private Size size(@Nullable Node<?> node) {
		return switch (node) {
			case Field field -> new Size(1, (field.getAlias() != null) ? 1 : 0, field.getDirectives().size(), 0)
				.and(size(field.getSelectionSet()))
				.deeper();
			case InlineFragment inline -> own(inline).and(size(inline.getSelectionSet()));
			case FragmentSpread spread -> own(spread).and(fragmentSize(spread.getName()));
			case OperationDefinition operation -> own(operation).and(size(operation.getSelectionSet()));
			case FragmentDefinition fragment -> own(fragment).and(size(fragment.getSelectionSet()));
			case SelectionSet selections -> all(selections);
			case null, default -> Size.NONE;
		};
	}

	/** A spread or an inline fragment is itself worked on, so it counts as a field. */
	private static Size own(DirectivesContainer<?> container) {
		return new Size((container instanceof Selection) ? 1 : 0, 0, container.getDirectives().size(), 0);
	}

	private Size all(SelectionSet selections) {
		Map<String, Integer> names = new HashMap<>();
		Size all = Size.NONE;
		for (Selection<?> selection : selections.getSelections()) {
			if (selection instanceof Field field) {
				this.repeats = Math.max(this.repeats, names.merge(field.getName(), 1, Integer::sum));
			}
			all = all.and(size(selection));
		}
		return all;
	}

	/** A fragment within itself is left to the validation. */
	private Size fragmentSize(String name) {
		Size known = this.fragmentSizes.get(name);
		if (known != null) {
			return known;
		}
		this.fragmentSizes.put(name, Size.NONE);
		Size size = size(this.fragments.get(name));
		this.fragmentSizes.put(name, size);
		return size;
	}

	/**
	 * How large a part of a document is with its fragments written out.
	 *
	 * @param fields fields, spreads and inline fragments
	 * @param aliases fields with an alias
	 * @param directives directives
	 * @param depth levels of nested fields
	 */
	private record Size(long fields, long aliases, long directives, long depth) {

		/** Counted no further: numbers grow with powers of the number of spreads. */
		static final long MOST = 1_000_000_000L;

		static final Size NONE = new Size(0, 0, 0, 0);

		/** Of both, side by side. */
		Size and(Size other) {
			return new Size(sum(this.fields, other.fields), sum(this.aliases, other.aliases),
					sum(this.directives, other.directives), Math.max(this.depth, other.depth));
		}

		/** Of whichever is larger. */
		Size or(Size other) {
			return new Size(Math.max(this.fields, other.fields), Math.max(this.aliases, other.aliases),
					Math.max(this.directives, other.directives), Math.max(this.depth, other.depth));
		}

		Size deeper() {
			return new Size(this.fields, this.aliases, this.directives, this.depth + 1);
		}

		private static long sum(long a, long b) {
			return Math.min(MOST, a + b);
		}

	}

}
