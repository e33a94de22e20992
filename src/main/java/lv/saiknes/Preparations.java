package lv.saiknes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import lv.saiknes.explore.CurrentWhole;
import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.graph.CurrentNodes;
import lv.saiknes.model.Language;
import lv.saiknes.partners.PartnerFinder;
import lv.saiknes.query.Courtesy;
import lv.saiknes.query.DatasetChanged;
import lv.saiknes.query.Deadline;
import lv.saiknes.search.NameSearch;
import lv.saiknes.search.TextSearch;
import lv.saiknes.start.Answers;
import lv.saiknes.start.TiesReader;
import lv.saiknes.trace.CurrentTracer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prepares what requests would else have to wait for: when a server answers, and again
 * when another version of the dataset has been loaded. One thing after the other, so that
 * what is needed first is there first and requests have the other processors; and before
 * each thing the requests that are there go first. What cannot be had now is tried again
 * after the rest. Nothing hangs on it: a request that comes before begins what it needs.
 */
@Component
@ConditionalOnWebApplication
class Preparations implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(Preparations.class);

	private static final Duration LATER = Duration.ofSeconds(3);

	private static final int ROUNDS = 20;

	/** A busy machine may be slow. */
	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final List<Preparation> all;

	private final Courtesy courtesy;

	private final Duration later;

	private volatile @Nullable Thread thread;

	@Autowired
	Preparations(TiesReader ties, CurrentGraph graph, CurrentNodes nodes, Answers answers, NameSearch names,
			PartnerFinder partners, TextSearch texts, CurrentWhole whole, CurrentTracer tracer, Courtesy courtesy) {
		this(inOrder(ties, graph, nodes, answers, names, partners, texts, whole, tracer), courtesy, LATER);
	}

	Preparations(List<Preparation> all, Courtesy courtesy, Duration later) {
		this.all = List.copyOf(all);
		this.courtesy = courtesy;
		this.later = later;
	}

	/**
	 * What people come to first comes first; what takes long, and what is read rather
	 * than waited for, last.
	 */
	static List<Preparation> inOrder(TiesReader ties, CurrentGraph graph, CurrentNodes nodes, Answers answers,
			NameSearch names, PartnerFinder partners, TextSearch texts, CurrentWhole whole, CurrentTracer tracer) {
		List<Preparation> all = new ArrayList<>();
		all.add(new Preparation("ties of the start page", ties::prepare));
		all.add(new Preparation("graph", (Runnable) graph::get));
		all.add(new Preparation("nodes", nodes::prepare));
		all.add(new Preparation("names", names::prepare));
		for (Language language : Language.values()) {
			all.add(new Preparation("start page in " + language, () -> answers.prepare(language)));
		}
		all.add(new Preparation("partners", partners::prepare));
		all.add(new Preparation("texts", texts::prepare));
		all.add(new Preparation("layout of the whole graph", whole::prepare));
		all.add(new Preparation("surprises", tracer::prepare));
		return all;
	}

	/**
	 * Begins. What is being prepared of another version is left after the thing that is
	 * being done; it is not interrupted, since it may be reading the database's files.
	 */
	@EventListener({ ApplicationReadyEvent.class, DatasetChanged.class })
	void begin() {
		Thread next = Thread.ofPlatform().name("preparations").daemon().unstarted(this::prepare);
		this.thread = next;
		next.start();
	}

	private void prepare() {
		List<Preparation> open = this.all;
		for (int i = 0; i < ROUNDS && !open.isEmpty(); i++) {
			if (i > 0) {
				pause();
			}
			List<Preparation> again = new ArrayList<>();
			for (Preparation one : open) {
				this.courtesy.giveWay();
				if (Thread.currentThread() != this.thread) {
					return;
				}
				if (!isDone(one)) {
					again.add(one);
				}
			}
			open = again;
		}
	}

	private void pause() {
		try {
			Thread.sleep(this.later);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static boolean isDone(Preparation one) {
		Deadline.setCurrent(Deadline.in(PATIENCE));
		try {
			boolean done = one.work().call();
			logger.debug("Prepared: {}, {}.", one.name(), done ? "done" : "not all of it yet");
			return done;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (Exception ex) {
			// The program may be stopped by now; else who asks first is told what is
			// wrong.
			logger.debug("Not prepared: {}.", one.name(), ex);
			return false;
		}
		finally {
			Deadline.setCurrent(null);
		}
	}

	/** Ends with the program. */
	@Override
	public void destroy() {
		this.thread = null;
	}

	/**
	 * Something to prepare; done again where it is there already, it costs next to
	 * nothing.
	 *
	 * @param name what it is
	 * @param work does it, and tells whether all of it is there now
	 */
	record Preparation(String name, Callable<Boolean> work) {

		Preparation(String name, Runnable work) {
			this(name, () -> {
				work.run();
				return true;
			});
		}

	}

}
