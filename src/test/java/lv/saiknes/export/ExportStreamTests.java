package lv.saiknes.export;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Objects;

import com.sun.management.ThreadMXBean;
import lv.saiknes.benchmark.MadeUpData;
import lv.saiknes.model.Dataset;
import lv.saiknes.support.RealData;
import lv.saiknes.time.TimeTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An export is written as it is made, whatever its size. Who would hold it all first has
 * used nearly all the memory that it will when its first bytes come.
 */
class ExportStreamTests {

	/** What columns there are is known beforehand, and nothing of a row. */
	private static final double MOST_BEFOREHAND = 0.06;

	private static final Dataset MANY = MadeUpData.of(RealData.DATASET, RealData.ONTOLOGY, 8_000, 30_000);

	private static final TimeTable TIMES = new TimeTable(MANY, RealData.ONTOLOGY);

	/** Of places there are few, which are looked up first. */
	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GEOJSON")
	void theFirstBytesComeBeforeTheLastRowIsMade(Format format) throws IOException {
		Export export = Export.of(MANY, TIMES, RealData.ONTOLOGY, new Addresses("https://graph.example/"));
		Watching out = new Watching();
		long before = allocated();
		assertThat(format.findRefusal(export)).isEmpty();
		format.writer().write(export, out);
		long all = allocated() - before;
		assertThat(out.bytes).isPositive();
		assertThat((double) (out.atFirst - before) / all).as("memory used before the first byte of " + format)
			.isLessThan(MOST_BEFOREHAND);
		assertThat(out.largest).as("bytes given at once").isLessThan(1 << 16);
	}

	private static long allocated() {
		return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
			.getThreadAllocatedBytes(Objects.requireNonNull(Thread.currentThread()).threadId());
	}

	/** Takes down when the first bytes came. */
	private static final class Watching extends OutputStream {

		private long bytes;

		private long atFirst;

		private int largest;

		@Override
		public void write(int one) {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] some, int from, int length) {
			if (this.bytes == 0 && length > 0) {
				this.atFirst = allocated();
			}
			this.bytes += length;
			this.largest = Math.max(this.largest, length);
		}

	}

}
