package lv.saiknes.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import graphql.language.AstPrinter;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import lv.saiknes.ontology.Ontology;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A kind that stands in the ontology alone is in the schema like any other, without a
 * word of the schema's own.
 */
class SchemaCompletionTests {

	private static final String KINDS = """
			  Cluster:
			    label: {lv: klasteris, en: cluster}
			    plural: {lv: klasteri, en: clusters}
			    pluralDative: klasteriem
			    gender: masculine
			    cases: {genitive: klastera, dative: klasterim, accusative: klasteri, locative: klasterī}
			    actor: true
			    description: Companies of one branch that work together.
			    properties:
			      branch: {type: text, required: true, description: Branch of its companies.}
			      members: {type: integer, description: How many companies there are in it.}
			    claims:
			      founded: {type: date, description: Date of its foundation.}
			  Facility:
			    label: {lv: objekts, en: facility}
			    plural: {lv: objekti, en: facilities}
			    pluralDative: objektiem
			    gender: masculine
			    cases: {genitive: objekta, dative: objektam, accusative: objektu, locative: objektā}
			    description: Something built.
			    properties:
			      type: {type: enum, values: [hall, road], description: Type of the facility.}
			""";

	private static Ontology enlarged;

	private static TypeDefinitionRegistry schema;

	@BeforeAll
	static void enlargeTheOntology() throws IOException {
		String text = Files.readString(Path.of("graph-schema/ontology.yaml"));
		text = replaced(text, "\nkinds:\n", "\nkinds:\n" + KINDS);
		text = replaced(text, "ends: [{from: [Institution, Municipality, Region, Euroregion",
				"ends: [{from: [Cluster, Facility, Institution, Municipality, Region, Euroregion");
		text = replaced(text, "ends: [{from: [SubPriority, Priority], to: [Project]}]",
				"ends: [{from: [SubPriority, Priority], to: [Project, Facility]}]");
		text = replaced(text, "{from: [SubPriority, Priority, Task, Project, Plan]",
				"{from: [Facility, SubPriority, Priority, Task, Project, Plan]");
		enlarged = Ontology.parse(text);
		schema = new SchemaParser().parse(SchemaFile.text(enlarged));
	}

	private static String replaced(String text, String old, String now) {
		assertThat(text).contains(old);
		return text.replace(old, now);
	}

	@Test
	void anActorHasItsPropertiesAndClaimsAndWhatActorsHave() {
		ObjectTypeDefinition cluster = object("Cluster");
		assertThat(cluster.getDescription().getContent()).isEqualTo("Companies of one branch that work together.");
		assertThat(cluster.getImplements()).extracting(AstPrinter::printAstCompact)
			.containsExactly("Actor", "Entity", "Node");
		assertThat(fields("Cluster")).containsAllEntriesOf(fields("Actor"))
			.containsEntry("branch", "branch(lang:Language): String!")
			.containsEntry("members", "members: Int")
			.containsEntry("founded", "founded: String")
			.containsEntry("website", "website: String")
			.containsEntry("validity", "validity(asOf:String): Validity!");
	}

	@Test
	void relationsThatNoInterfaceFollowsAreFields() {
		assertThat(fields("Cluster").get("locatedIn"))
			.isEqualTo(fields("Network").get("locatedIn").replace(",typical:1", ""));
		assertThat(fields("Facility").get("about")).endsWith("): ThemeConnection! @relation(direction:OUT,kind:ABOUT)");
		assertThat(fields("Facility").get("builtOnBy")).contains("filter:MeasureFilter")
			.endsWith("): MeasureConnection! @relation(direction:IN,kind:BUILDS_ON)");
		assertThat(fields("Cluster")).doesNotContainKeys("partyTo", "participatedIn", "describedBy");
	}

	@Test
	void itIsReadAndListedLikeOthers() {
		assertThat(fields("Query")).containsEntry("cluster", "cluster(id:ID!): Cluster");
		assertThat(fields("Query").get("clusters")).contains("filter:ActorFilter").endsWith("): ClusterConnection");
		assertThat(fields("Query").get("facilities")).contains("filter:FacilityFilter")
			.endsWith("): FacilityConnection");
		assertThat(fields("ClusterEdge")).containsAllEntriesOf(fields("Edge")).containsEntry("node", "node: Cluster!");
	}

	@Test
	void aKindThatIsNoActorHasAFilterOfItsOwn() {
		InputObjectTypeDefinition filter = (InputObjectTypeDefinition) schema.types().get("FacilityFilter");
		assertThat(filter.getInputValueDefinitions()).extracting(AstPrinter::printAstCompact)
			.contains("types:[String!] @property(name:\"type\")", "text:String", "period:PeriodFilter",
					"locatedIn:IdFilter @relation(direction:OUT,kind:LOCATED_IN)");
	}

	/** Nothing that is there changes, and all that is new is described. */
	@Test
	void nothingElseChanges() {
		List<String> changes = SchemaChanges.between(SchemaFile.text(Ontology.load()), SchemaFile.text(enlarged));
		assertThat(changes)
			.contains("dangerous: value Kind.Cluster was added", "harmless: object type Cluster was added")
			.allMatch((change) -> change.matches(".*(Cluster|Facilit|cluster|facilit)\\w* was added"));
	}

	private static ObjectTypeDefinition object(String name) {
		return (ObjectTypeDefinition) schema.types().get(name);
	}

	/** The fields of a type by name, printed without their descriptions. */
	private static Map<String, String> fields(String type) {
		return ((ImplementingTypeDefinition<?>) schema.types().get(type)).getFieldDefinitions()
			.stream()
			.collect(Collectors.toMap(FieldDefinition::getName,
					(field) -> AstPrinter.printAstCompact(field.transform((builder) -> builder.description(null)))));
	}

}
