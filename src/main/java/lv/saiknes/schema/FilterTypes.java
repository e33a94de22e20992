package lv.saiknes.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import graphql.language.Directive;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;

/**
 * Completes filters: beside each part that names other nodes by their ids stands one that
 * describes them by a filter of their own, made from the ends of the relation; and each
 * filter asks for sources as {@code EntityFilter} does.
 */
final class FilterTypes {

	private static final String FILTER = "Filter";

	private final Ontology ontology;

	private final Types types;

	FilterTypes(Ontology ontology, Types types) {
		this.ontology = ontology;
		this.types = types;
	}

	void complete() {
		InputValueDefinition sources = ((InputObjectTypeDefinition) this.types.others()
			.stream()
			.filter((type) -> type.getName().equals(KindTypes.ENTITY + FILTER))
			.findFirst()
			.orElseThrow()).getInputValueDefinitions()
			.stream()
			.filter((part) -> part.getName().equals("sources"))
			.findFirst()
			.orElseThrow();
		for (TypeDefinition<?> type : this.types.others()) {
			if (type instanceof InputObjectTypeDefinition filter && isOfNodes(filter)) {
				List<InputValueDefinition> parts = new ArrayList<>(filter.getInputValueDefinitions());
				if (parts.stream().noneMatch((part) -> part.getName().equals(sources.getName()))) {
					parts.add(sources);
				}
				filter.getInputValueDefinitions()
					.stream()
					.filter((part) -> part.hasDirective(KindTypes.RELATION)
							&& Sdl.typeName(part.getType()).equals("IdFilter"))
					.forEach((part) -> parts.add(described(filter, part)));
				this.types.put(filter.transform((builder) -> builder.inputValueDefinitions(parts)));
			}
		}
	}

	private static boolean isOfNodes(InputObjectTypeDefinition type) {
		return type.getInputValueDefinitions().stream().anyMatch((part) -> part.getName().equals("text"));
	}

	private InputValueDefinition described(InputObjectTypeDefinition filter, InputValueDefinition part) {
		Directive relation = part.getDirectives(KindTypes.RELATION).getFirst();
		return InputValueDefinition.newInputValueDefinition()
			.name(part.getName() + "Where")
			.type(new TypeName(listFilter(filter, relation).orElseGet(() -> filterOf(others(relation)))))
			.directive(relation)
			.description(Sdl.description(
					"Like `" + part.getName() + "`, but at least one that meets these conditions, whatever its id."))
			.build();
	}

	/**
	 * The filter that the list along this relation takes in the type that is filtered, so
	 * that it stays when the relation leads to further kinds; absent where that type has
	 * no such list, or one of any kind.
	 */
	private Optional<String> listFilter(InputObjectTypeDefinition filter, Directive relation) {
		Composite type = this.types.find(filter.getName().substring(0, filter.getName().length() - FILTER.length()));
		return (type == null) ? Optional.empty()
				: type.fields()
					.values()
					.stream()
					.filter(ListTypes::isList)
					.filter((field) -> field.getDirectives(KindTypes.RELATION)
						.stream()
						.anyMatch((other) -> List.of("kind", "direction")
							.stream()
							.allMatch((name) -> Sdl.argument(other, name).equals(Sdl.argument(relation, name)))))
					.findFirst()
					.map((field) -> this.types.findFilter(ListTypes.nodeType(field)))
					.filter((name) -> !name.equals(KindTypes.ENTITY + FILTER));
	}

	private Set<String> others(Directive relation) {
		RelationType type = this.ontology.findRelationType(Sdl.argument(relation, "kind")).orElseThrow();
		boolean outwards = Sdl.argument(relation, "direction").equals("OUT");
		Set<String> kinds = new LinkedHashSet<>();
		type.ends().forEach((ends) -> kinds.addAll(outwards ? ends.to() : ends.from()));
		return kinds;
	}

	/** The filter that all these kinds have in common, else that of any kind. */
	private String filterOf(Set<String> kinds) {
		Set<String> filters = new LinkedHashSet<>();
		kinds.forEach((kind) -> filters.add(String.valueOf(this.types.findFilter(kind))));
		String only = filters.iterator().next();
		return (filters.size() == 1 && !only.equals("null")) ? only : KindTypes.ENTITY + FILTER;
	}

}
