package lv.saiknes.graphql;

import java.util.HashMap;
import java.util.List;
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
import graphql.language.SelectionSet;
import lv.saiknes.model.Text;
import lv.saiknes.words.Words;

/**
 * Measures a document before it is validated, so that a document made to be expensive to
 * validate is refused cheaply.
 */
final class DocumentLimits {

	private final LimitSettings limits;

	private final Map<String, FragmentDefinition> fragments = new HashMap<>();

	private final Map<String, Integer> fragmentDepths = new HashMap<>();

	private int fields;

	private int aliases;

	private int directives;

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
		int depth = 0;
		for (Definition<?> definition : document.getDefinitions()) {
			count(definition);
			depth = Math.max(depth, depth(definition));
		}
		return excess(depth, this.limits.depth(), (number, limit) -> Words.text("refusal.levels", number, limit))
			.or(() -> excess(this.fields, this.limits.fields(),
					(number, limit) -> Words.text("refusal.fields", number, limit)))
			.or(() -> excess(this.aliases, this.limits.aliases(),
					(number, limit) -> Words.text("refusal.aliases", number, limit)))
			.or(() -> excess(this.repeats, this.limits.repeats(),
					(number, limit) -> Words.text("refusal.repeats", number, limit)))
			.or(() -> excess(this.directives, this.limits.directives(),
					(number, limit) -> Words.text("refusal.directives", number, limit)));
	}

	private static Optional<Text> excess(int number, int limit, BiFunction<Integer, Integer, Text> words) {
		return (number > limit) ? Optional.of(words.apply(number, limit)) : Optional.empty();
	}

	private void count(Node<?> node) {
		if (node instanceof DirectivesContainer<?> container) {
			this.directives += container.getDirectives().size();
		}
		if (node instanceof Field field) {
			this.fields++;
			this.aliases += (field.getAlias() != null) ? 1 : 0;
		}
		if (node instanceof SelectionSet selections) {
			Map<String, Integer> names = new HashMap<>();
			selections.getSelectionsOfType(Field.class)
				.forEach((
						field) -> this.repeats = Math.max(this.repeats, names.merge(field.getName(), 1, Integer::sum)));
		}
		for (Object child : node.getChildren()) {
			count((Node<?>) child);
		}
	}

	/**
	 * Depth with fragments unfolded; a fragment within itself is left to the validation.
	 */
	private int depth(Node<?> node) {
		int own = (node instanceof Field) ? 1 : 0;
		return own + switch (node) {
			case Field field -> depth(field.getSelectionSet());
			case InlineFragment inline -> depth(inline.getSelectionSet());
			case FragmentSpread spread -> fragmentDepth(spread.getName());
			case SelectionSet selections -> deepest(selections.getSelections());
			case OperationDefinition operation -> depth(operation.getSelectionSet());
			case null, default -> 0;
		};
	}

	@SuppressWarnings("rawtypes")
	private int deepest(List<? extends Node> nodes) {
		return nodes.stream().mapToInt((node) -> depth((Node<?>) node)).max().orElse(0);
	}

	private int fragmentDepth(String name) {
		Integer known = this.fragmentDepths.get(name);
		FragmentDefinition fragment = this.fragments.get(name);
		if (known != null || fragment == null) {
			return (known != null) ? known : 0;
		}
		this.fragmentDepths.put(name, 0);
		int depth = depth(fragment.getSelectionSet());
		this.fragmentDepths.put(name, depth);
		return depth;
	}

}
