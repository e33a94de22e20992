package lv.saiknes.schema;

import graphql.schema.idl.TypeDefinitionRegistry;
import lv.saiknes.ontology.Ontology;
import org.springframework.graphql.execution.TypeDefinitionConfigurer;

/**
 * Completes the schema from what is written by hand and from the ontology, so that
 * neither has to say a thing twice:
 * <ul>
 * <li>each kind of the ontology has a type with its properties, and fields of
 * {@code Query}; one of which nothing is written has its claims, its relations and a
 * filter, too;</li>
 * <li>a type has the members of its interfaces and of theirs; what it says of one itself
 * comes before;</li>
 * <li>beside each part of a filter that names nodes by their ids stands one that
 * describes them by a filter;</li>
 * <li>a field that returns a connection takes the arguments of {@code Entity.relations},
 * unless it says itself how it is paged ({@code first});</li>
 * <li>{@code XConnection} and {@code XEdge} are {@code EntityConnection} and
 * {@code EntityEdge} with X for Entity, unless they are written by hand;</li>
 * <li>what has no description has that of its namesakes, where these agree.</li>
 * </ul>
 */
public final class SchemaCompletion implements TypeDefinitionConfigurer {

	private final Ontology ontology;

	/** Completes schemas for the kinds and relations of this ontology. */
	public SchemaCompletion(Ontology ontology) {
		this.ontology = ontology;
	}

	/**
	 * Completes the types of the registry. Connections that Spring has made are dropped,
	 * since ours have more members.
	 * @throws IllegalStateException when something that must be written by hand is
	 * missing
	 */
	@Override
	public void configure(TypeDefinitionRegistry registry) {
		Types types = new Types(registry);
		KindTypes kinds = new KindTypes(this.ontology, types);
		kinds.add();
		Namesakes written = new Namesakes(types);
		types.inherit();
		kinds.addFields();
		new FilterTypes(this.ontology, types).complete();
		ListTypes lists = new ListTypes(types);
		lists.addArguments();
		lists.addConnections();
		written.describe();
		types.putInto(registry);
	}

}
