package lv.saiknes.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import lv.saiknes.SaiknesApplication;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test against the whole program with an embedded store that holds the real data. All
 * such tests of a process share one server. The sources are not at hand, so that answers
 * are the same on every machine; and no answers or pages are kept, so that each is worked
 * out.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({ CountedStatements.class, PreparedIndexes.class })
@SpringBootTest(classes = SaiknesApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "saiknes.store.directory=${test.store:target/test-store}", "saiknes.store.rebuild=true",
				"saiknes.sources.directory=", "saiknes.trace.permutations=0", "saiknes.api.cache=0",
				"saiknes.pages.cache=0" })
public @interface ServerTest {

}
