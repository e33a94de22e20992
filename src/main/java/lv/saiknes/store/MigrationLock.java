package lv.saiknes.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import lv.saiknes.query.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * Keeps two programs from migrating or loading the same database at once, by a node that
 * says who migrates. A program that was killed leaves it behind; the next one sees at
 * once that the process is gone, where it ran on the same machine, and elsewhere that it
 * no longer says that it lives.
 */
final class MigrationLock {

	private static final Logger logger = LoggerFactory.getLogger(MigrationLock.class);

	/** For what it waits. */
	private static final String OTHER = "another Saiknes to migrate the database";

	private static final Duration HEARTBEAT = Duration.ofSeconds(2);

	/** So many seconds without a heartbeat, and nobody is there. */
	static final int SILENT_SECONDS = 15;

	private static final int CONSTRAINT_TRIES = 10;

	private final Neo4jClient client;

	private final String owner;

	private final CountDownLatch done = new CountDownLatch(1);

	private final Thread heart;

	private MigrationLock(Neo4jClient client, String owner) {
		this.client = client;
		this.owner = owner;
		this.heart = Thread.ofVirtual().name("migration-lock").start(this::beat);
	}

	/**
	 * Takes the lock, waiting for a living holder.
	 * @throws StoreException when the holder does not give it back in time
	 */
	static MigrationLock take(Neo4jClient client, Duration patience) {
		constrain(client);
		String owner = UUID.randomUUID().toString();
		Map<String, Object> self = Map.of("owner", owner, "host", host(), "pid", ProcessHandle.current().pid(), "began",
				began(ProcessHandle.current()));
		long deadline = System.nanoTime() + patience.toNanos();
		boolean told = false;
		while (true) {
			Map<String, Object> holder = hold(client, self, "");
			if (!owner.equals(holder.get("owner")) && isGone(holder)) {
				logger.info("Taking over the lock of a Saiknes that ended while it was migrating the database.");
				holder = hold(client, self, String.valueOf(holder.get("owner")));
			}
			if (owner.equals(holder.get("owner"))) {
				return new MigrationLock(client, owner);
			}
			if (System.nanoTime() > deadline) {
				throw new StoreException("Another Saiknes (process " + holder.get("pid") + " on `" + holder.get("host")
						+ "`) is migrating or loading this database. Wait until it has finished and start again.");
			}
			if (!told) {
				logger.info(
						"Waiting for another Saiknes (process {} on `{}`) that is migrating or loading the database …",
						holder.get("pid"), holder.get("host"));
				told = true;
			}
			Tries.sleep(Duration.ofMillis(500), OTHER);
		}
	}

	/**
	 * Two that do so at the same moment on a fresh database can lock each other out, of
	 * whom the database then sends one back.
	 */
	private static void constrain(Neo4jClient client) {
		for (int i = 1;; i++) {
			try {
				SchemaDoor.run(client,
						"CREATE CONSTRAINT saiknes_lock_id IF NOT EXISTS FOR (l:SaiknesLock) REQUIRE l.id IS UNIQUE",
						Map.of());
				return;
			}
			catch (TransientDataAccessException ex) {
				if (i == CONSTRAINT_TRIES) {
					throw ex;
				}
				Tries.sleep(Duration.ofMillis(100), OTHER);
			}
		}
	}

	/**
	 * Takes it where it is free or in the hands of the one who is gone.
	 * @return who holds it now, and for how many seconds nothing was heard of them
	 */
	private static Map<String, Object> hold(Neo4jClient client, Map<String, Object> self, String gone) {
		return client
			.query("""
					MERGE (l:SaiknesLock {id: 'migrations'})
					ON CREATE SET l.owner = $gone
					WITH l
					SET l.waiting = true
					REMOVE l.waiting
					WITH l, l.owner = $gone AS free
					SET l.owner = CASE WHEN free THEN $owner ELSE l.owner END,
					    l.host = CASE WHEN free THEN $host ELSE l.host END,
					    l.pid = CASE WHEN free THEN $pid ELSE l.pid END,
					    l.began = CASE WHEN free THEN $began ELSE l.began END,
					    l.since = CASE WHEN free THEN datetime() ELSE l.since END,
					    l.seen = CASE WHEN free THEN datetime() ELSE l.seen END
					RETURN l.owner AS owner, l.host AS host, l.pid AS pid, l.began AS began,
					    duration.inSeconds(coalesce(l.seen, l.since, datetime() - duration('P1D')), datetime()).seconds AS silent
					""")
			.bindAll(self)
			.bind(gone)
			.to("gone")
			.fetch()
			.one()
			.orElseThrow();
	}

	/** The process may be gone, and its number may have been given to another. */
	private static boolean isGone(Map<String, Object> holder) {
		if (holder.get("silent") instanceof Long silent && silent > SILENT_SECONDS) {
			return true;
		}
		return host().equals(holder.get("host")) && holder.get("pid") instanceof Long pid
				&& ProcessHandle.of(pid)
					.filter(ProcessHandle::isAlive)
					.map((process) -> !began(process).equals(holder.get("began")))
					.orElse(true);
	}

	private static String began(ProcessHandle process) {
		return process.info().startInstant().map(Object::toString).orElse("");
	}

	private static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "";
		}
	}

	/** A store that is being changed for another answers nobody for a moment. */
	private void beat() {
		int missed = 0;
		try {
			while (!this.done.await(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS)) {
				missed = isSeen() ? 0 : missed + 1;
				if (missed * HEARTBEAT.toSeconds() > SILENT_SECONDS) {
					logger.warn("The lock of the migrations has not been kept up for {} seconds, so that another"
							+ " Saiknes may take it over.", SILENT_SECONDS);
					missed = 0;
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean isSeen() {
		try {
			this.client.query("MATCH (l:SaiknesLock {id: 'migrations', owner: $owner}) SET l.seen = datetime()")
				.bind(this.owner)
				.to("owner")
				.run();
			return true;
		}
		catch (RuntimeException ex) {
			logger.debug("The lock of the migrations could not be kept up this time.", ex);
			return false;
		}
	}

	/** Gives it back. */
	void giveBack() {
		this.done.countDown();
		try {
			this.heart.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.client.query("MATCH (l:SaiknesLock {id: 'migrations', owner: $owner}) DELETE l")
			.bind(this.owner)
			.to("owner")
			.run();
	}

}
