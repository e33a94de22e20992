package lv.saiknes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import lv.saiknes.Preparations.Preparation;
import lv.saiknes.explore.CurrentWhole;
import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.graph.CurrentNodes;
import lv.saiknes.model.Language;
import lv.saiknes.partners.PartnerFinder;
import lv.saiknes.query.Courtesy;
import lv.saiknes.search.NameSearch;
import lv.saiknes.search.TextSearch;
import lv.saiknes.start.Answers;
import lv.saiknes.start.TiesReader;
import lv.saiknes.trace.CurrentTracer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;

class PreparationsTests {

	private static final Courtesy NOBODY_ASKS = () -> {
	};

	private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

	private @Nullable Preparations preparations;

	@AfterEach
	void end() {
		if (this.preparations != null) {
			this.preparations.destroy();
		}
	}

	@Test
	void whatTheFirstPagesNeedComesFirstAndWhatTakesLongLast() throws Exception {
		TiesReader ties = mock();
		CurrentGraph graph = mock();
		CurrentNodes nodes = mock();
		Answers answers = mock();
		NameSearch names = mock();
		PartnerFinder partners = mock();
		TextSearch texts = mock();
		CurrentWhole whole = mock();
		CurrentTracer tracer = mock();
		for (Preparation one : Preparations.inOrder(ties, graph, nodes, answers, names, partners, texts, whole,
				tracer)) {
			one.work().call();
		}
		InOrder order = inOrder(ties, graph, nodes, answers, names, partners, texts, whole, tracer);
		order.verify(ties).prepare();
		order.verify(graph).get();
		order.verify(nodes).prepare();
		order.verify(names).prepare();
		order.verify(answers).prepare(Language.LV);
		order.verify(answers).prepare(Language.EN);
		order.verify(partners).prepare();
		order.verify(texts).prepare();
		order.verify(whole).prepare();
		order.verify(tracer).prepare();
		order.verifyNoMoreInteractions();
	}

	@Test
	void oneThingIsPreparedAfterTheOther() throws Exception {
		CountDownLatch first = new CountDownLatch(1);
		begin(NOBODY_ASKS, new Preparation("first", () -> {
			first.await();
			return say("first", true);
		}), new Preparation("second", () -> say("second", true)));
		assertThat(this.done.poll(100, TimeUnit.MILLISECONDS)).isNull();
		first.countDown();
		assertThat(next()).isEqualTo("first");
		assertThat(next()).isEqualTo("second");
	}

	@Test
	void whatCannotBeHadNowIsTriedAgainAfterTheRest() throws Exception {
		AtomicInteger tries = new AtomicInteger();
		begin(NOBODY_ASKS, new Preparation("failing", () -> {
			if (tries.incrementAndGet() == 1) {
				throw new IllegalStateException("busy");
			}
			return say("failing", true);
		}), new Preparation("unfinished", () -> say("unfinished", tries.get() > 1)),
				new Preparation("last", () -> say("last", true)));
		assertThat(List.of(next(), next(), next(), next())).containsExactly("unfinished", "last", "failing",
				"unfinished");
		assertThat(this.done.poll(100, TimeUnit.MILLISECONDS)).isNull();
	}

	@Test
	void requestsThatAreThereGoFirst() throws Exception {
		CountDownLatch request = new CountDownLatch(1);
		begin(() -> {
			try {
				request.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}, new Preparation("names", () -> say("names", true)));
		assertThat(this.done.poll(100, TimeUnit.MILLISECONDS)).isNull();
		request.countDown();
		assertThat(next()).isEqualTo("names");
	}

	@Test
	void anotherVersionIsPreparedFromTheBeginning() throws Exception {
		CountDownLatch never = new CountDownLatch(1);
		AtomicInteger versions = new AtomicInteger();
		Preparations all = begin(NOBODY_ASKS,
				new Preparation("names", () -> say("names of " + versions.incrementAndGet(), true)),
				new Preparation("layout", () -> {
					never.await();
					return true;
				}));
		assertThat(next()).isEqualTo("names of 1");
		all.begin();
		assertThat(next()).isEqualTo("names of 2");
	}

	private Preparations begin(Courtesy courtesy, Preparation... all) {
		Preparations made = new Preparations(List.of(all), courtesy, Duration.ofMillis(1));
		this.preparations = made;
		made.begin();
		return made;
	}

	private boolean say(String what, boolean all) {
		this.done.add(what);
		return all;
	}

	private @Nullable String next() throws InterruptedException {
		return this.done.poll(20, TimeUnit.SECONDS);
	}

}
