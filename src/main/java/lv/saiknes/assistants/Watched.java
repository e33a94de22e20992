package lv.saiknes.assistants;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** A stream that tells when it has ended. */
final class Watched extends FilterInputStream {

	private final CountDownLatch ended;

	Watched(InputStream in, CountDownLatch ended) {
		super(in);
		this.ended = ended;
	}

	@Override
	public int read() throws IOException {
		return told(super.read());
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		return told(super.read(bytes, offset, length));
	}

	private int told(int read) {
		if (read < 0) {
			this.ended.countDown();
		}
		return read;
	}

}
