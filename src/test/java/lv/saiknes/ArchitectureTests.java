package lv.saiknes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rooms of the program are as their package comments say. */
@AnalyzeClasses(packages = "lv.saiknes", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule packagesHaveNoCycles = slices().matching("lv.saiknes.(*)..").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule packagesImportOnlyWhatTheySay = layeredArchitecture().consideringOnlyDependenciesInLayers()
		.layer("root")
		.definedBy("lv.saiknes")
		.layer("text")
		.definedBy("lv.saiknes.text")
		.layer("model")
		.definedBy("lv.saiknes.model")
		.layer("ontology")
		.definedBy("lv.saiknes.ontology")
		.layer("evidence")
		.definedBy("lv.saiknes.evidence")
		.layer("rules")
		.definedBy("lv.saiknes.rules")
		.layer("export")
		.definedBy("lv.saiknes.export")
		.layer("seed")
		.definedBy("lv.saiknes.seed")
		.layer("sentence")
		.definedBy("lv.saiknes.sentence")
		.layer("store")
		.definedBy("lv.saiknes.store")
		.layer("graph")
		.definedBy("lv.saiknes.graph")
		.layer("compare")
		.definedBy("lv.saiknes.compare")
		.layer("trace")
		.definedBy("lv.saiknes.trace")
		.layer("partners")
		.definedBy("lv.saiknes.partners")
		.layer("search")
		.definedBy("lv.saiknes.search")
		.layer("api")
		.definedBy("lv.saiknes.api")
		.layer("story")
		.definedBy("lv.saiknes.story")
		.layer("web")
		.definedBy("lv.saiknes.web")
		.layer("command")
		.definedBy("lv.saiknes.command")
		.whereLayer("text")
		.mayNotAccessAnyLayer()
		.whereLayer("model")
		.mayNotAccessAnyLayer()
		.whereLayer("ontology")
		.mayOnlyAccessLayers("model")
		.whereLayer("rules")
		.mayOnlyAccessLayers("model")
		.whereLayer("export")
		.mayOnlyAccessLayers("model")
		.whereLayer("evidence")
		.mayOnlyAccessLayers("model")
		.whereLayer("seed")
		.mayOnlyAccessLayers("model", "ontology", "rules", "evidence", "export", "text")
		.whereLayer("sentence")
		.mayOnlyAccessLayers("model", "ontology")
		.whereLayer("store")
		.mayOnlyAccessLayers("model", "ontology", "text", "evidence", "sentence")
		.whereLayer("graph")
		.mayOnlyAccessLayers("model", "ontology", "store")
		.whereLayer("compare")
		.mayOnlyAccessLayers("model", "ontology", "store")
		.whereLayer("trace")
		.mayOnlyAccessLayers("model", "ontology", "graph", "text", "sentence")
		.whereLayer("partners")
		.mayOnlyAccessLayers("model", "graph", "text", "sentence")
		.whereLayer("search")
		.mayOnlyAccessLayers("store", "text")
		.whereLayer("api")
		.mayOnlyAccessLayers("model", "ontology", "evidence", "store", "text", "compare", "sentence", "partners",
				"search", "trace")
		.whereLayer("story")
		.mayOnlyAccessLayers("model")
		.whereLayer("web")
		.mayOnlyAccessLayers("model", "ontology", "export", "store", "evidence", "text", "sentence", "partners",
				"compare", "search", "story", "trace")
		.whereLayer("api")
		.mayNotBeAccessedByAnyLayer()
		.whereLayer("web")
		.mayNotBeAccessedByAnyLayer();

	@ArchTest
	static final ArchRule theApiAndThePagesShowNothing = noClasses().that()
		.resideInAnyPackage("lv.saiknes.api", "lv.saiknes.web")
		.and()
		.areTopLevelClasses()
		.should()
		.bePublic();

	@ArchTest
	static final ArchRule onlyTheStoreKnowsNeo4j = noClasses().that()
		.resideOutsideOfPackages("lv.saiknes.store", "lv.saiknes")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.neo4j..", "org.springframework.data..");

	@ArchTest
	static final ArchRule theCoreDoesNotKnowTheFramework = noClasses().that()
		.resideInAnyPackage("lv.saiknes.model", "lv.saiknes.ontology", "lv.saiknes.rules", "lv.saiknes.export",
				"lv.saiknes.text", "lv.saiknes.sentence")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..");

	@ArchTest
	static final ArchRule everyPackageIsNullMarked = classes().that()
		.haveSimpleName("package-info")
		.should()
		.beAnnotatedWith(NullMarked.class);

	@ArchTest
	static final ArchRule namesSayWhatAClassDoes = noClasses().should()
		.haveSimpleNameEndingWith("Util")
		.orShould()
		.haveSimpleNameEndingWith("Utils")
		.orShould()
		.haveSimpleNameEndingWith("Manager")
		.orShould()
		.haveSimpleNameEndingWith("Helper")
		.orShould()
		.haveSimpleNameEndingWith("Impl");

}
