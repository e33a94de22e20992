package lv.saiknes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import lv.saiknes.model.Knowledge;
import lv.saiknes.model.Source;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rooms of the program are as their packages say: what each may use stands in its
 * {@code package-info.java} alone.
 */
@AnalyzeClasses(packages = "lv.saiknes", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	private static final ApplicationModules MODULES = ApplicationModules.of(SaiknesApplication.class,
			new ImportOption.DoNotIncludeTests());

	/** No cycles, only allowed dependencies, nothing used of another's inner rooms. */
	@Test
	void packagesUseOnlyWhatTheySay() {
		MODULES.verify();
	}

	@Test
	void everyPackageSaysWhatItMayUse() throws ClassNotFoundException {
		assertThat(MODULES.stream()).hasSizeGreaterThan(15);
		for (ApplicationModule module : MODULES) {
			Class<?> comment = Class.forName(module.getBasePackage().getName() + ".package-info");
			assertThat(comment.isAnnotationPresent(org.springframework.modulith.ApplicationModule.class))
				.as("`%s` names its allowed dependencies", module.getBasePackage().getName())
				.isTrue();
		}
	}

	@ArchTest
	static final ArchRule whatServesTheWebShowsNothing = noClasses().that()
		.resideInAPackage("lv.saiknes.*.web")
		.and()
		.areTopLevelClasses()
		.should()
		.bePublic();

	@ArchTest
	static final ArchRule enginesDoNotKnowTheWeb = noClasses().that()
		.resideInAnyPackage("lv.saiknes.search", "lv.saiknes.compare", "lv.saiknes.explore", "lv.saiknes.trace",
				"lv.saiknes.match", "lv.saiknes.matrix", "lv.saiknes.connect", "lv.saiknes.partners",
				"lv.saiknes.story", "lv.saiknes.export", "lv.saiknes.query", "lv.saiknes.graph")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("lv.saiknes.graphql", "lv.saiknes.house", "graphql..", "org.springframework.web..",
				"jakarta.servlet..");

	@ArchTest
	static final ArchRule theDatabaseIsReachedThroughOneDoor = noClasses().that()
		.resideOutsideOfPackages("lv.saiknes.store", "lv.saiknes.query")
		.should()
		.dependOnClassesThat()
		.haveFullyQualifiedName("org.neo4j.driver.Driver")
		.orShould()
		.dependOnClassesThat()
		.haveFullyQualifiedName("org.neo4j.driver.Session")
		.orShould()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework.data..");

	/**
	 * The date of a source is stored, shown and made the dataset's; what follows from it
	 * for relations and nodes is worked out once.
	 */
	@ArchTest
	static final ArchRule untilWhenTheSourcesKnowIsDecidedOnce = noClasses().that()
		.doNotBelongToAnyOf(Source.class, Knowledge.class)
		.and()
		.doNotHaveFullyQualifiedName("lv.saiknes.seed.SeedReader")
		.and()
		.doNotHaveFullyQualifiedName("lv.saiknes.query.Rows")
		.and()
		.doNotHaveFullyQualifiedName("lv.saiknes.query.Facts")
		.and()
		.doNotHaveFullyQualifiedName("lv.saiknes.house.DataPageController")
		.and()
		.doNotHaveFullyQualifiedName("lv.saiknes.document.web.DocumentPageController$Heading")
		.and()
		.doNotHaveFullyQualifiedName("lv.saiknes.start.Documents")
		.and()
		.doNotHaveFullyQualifiedName("lv.saiknes.export.Rdf")
		.and()
		.doNotHaveFullyQualifiedName("lv.saiknes.export.Table")
		.and()
		.doNotHaveFullyQualifiedName("lv.saiknes.source.SourceShelf")
		.and()
		.doNotHaveFullyQualifiedName("lv.saiknes.command.SourceCommand$Add")
		.should()
		.accessTargetWhere(target(owner(type(Source.class))).and(target(name("date"))));

	@ArchTest
	static final ArchRule theCoreDoesNotKnowTheFramework = noClasses().that()
		.resideInAnyPackage("lv.saiknes.model", "lv.saiknes.ontology", "lv.saiknes.rules", "lv.saiknes.export",
				"lv.saiknes.text", "lv.saiknes.sentence")
		.and()
		.doNotHaveSimpleName("package-info")
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
