package lv.saiknes.store;

import java.nio.file.Path;
import java.time.Duration;

/** Runs a Neo4j in a process of its own, for tests that need a server. */
final class StandaloneNeo4j {

	static final String READY = "ready at ";

	private StandaloneNeo4j() {
	}

	public static void main(String[] args) throws InterruptedException {
		EmbeddedNeo4j database = EmbeddedNeo4j.start(new StoreSettings(Path.of(args[0]), false, Duration.ZERO));
		Runtime.getRuntime().addShutdownHook(new Thread(database::close));
		System.out.println(READY + database.uri());
		Thread.currentThread().join();
	}

}
