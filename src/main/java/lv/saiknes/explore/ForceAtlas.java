package lv.saiknes.explore;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Places nodes so that what is joined lies together: ForceAtlas2 (Jacomy and others 2014,
 * doi 10.1371/journal.pone.0098679) with attraction by the logarithm of distance, which
 * draws communities apart, and repulsion by a Barnes-Hut tree. It begins where the nodes
 * are put; nothing is random, all sums are made in the same order, and logarithms are
 * those of {@link StrictMath}, so that the same graph gets the same places on every
 * machine. For use by one thread.
 */
final class ForceAtlas {

	private static final double REPULSION = 10;

	private static final double GRAVITY = 1;

	/** How wide a cell of the tree may be beside its distance to count as one point. */
	private static final double THETA = 1.2;

	private static final double JITTER = 1;

	private final Mesh mesh;

	private final double[] x;

	private final double[] y;

	private final double[] mass;

	private final double[] forceX;

	private final double[] forceY;

	private final double[] lastX;

	private final double[] lastY;

	private final Tree tree;

	private double speed = 1;

	private double efficiency = 1;

	ForceAtlas(Mesh mesh, double[] x, double[] y) {
		int size = mesh.size();
		this.mesh = mesh;
		this.x = x;
		this.y = y;
		this.mass = new double[size];
		for (int node = 0; node < size; node++) {
			this.mass[node] = 1 + mesh.starts()[node + 1] - mesh.starts()[node];
		}
		this.forceX = new double[size];
		this.forceY = new double[size];
		this.lastX = new double[size];
		this.lastY = new double[size];
		this.tree = new Tree(size);
	}

	/**
	 * So many steps; after each it is asked whether to go on, with the number of steps
	 * done.
	 */
	void run(int steps, IntPredicate goOn) {
		for (int step = 1; step <= steps; step++) {
			step();
			if (!goOn.test(step)) {
				return;
			}
		}
	}

	private void step() {
		int size = this.mesh.size();
		System.arraycopy(this.forceX, 0, this.lastX, 0, size);
		System.arraycopy(this.forceY, 0, this.lastY, 0, size);
		this.tree.build(this.x, this.y, this.mass);
		for (int node = 0; node < size; node++) {
			this.forceX[node] = 0;
			this.forceY[node] = 0;
			this.tree.repel(node, this);
			double distance = Math.sqrt(this.x[node] * this.x[node] + this.y[node] * this.y[node]);
			if (distance > 0) {
				double factor = GRAVITY * this.mass[node] / distance;
				this.forceX[node] -= this.x[node] * factor;
				this.forceY[node] -= this.y[node] * factor;
			}
		}
		attract();
		move();
	}

	private void attract() {
		for (int node = 0; node < this.mesh.size(); node++) {
			for (int i = this.mesh.starts()[node]; i < this.mesh.starts()[node + 1]; i++) {
				int other = this.mesh.neighbours()[i];
				if (other < node) {
					continue;
				}
				double dx = this.x[node] - this.x[other];
				double dy = this.y[node] - this.y[other];
				double distance = Math.sqrt(dx * dx + dy * dy);
				if (distance > 0) {
					double factor = -this.mesh.weights()[i] * StrictMath.log1p(distance) / distance;
					this.forceX[node] += dx * factor;
					this.forceY[node] += dy * factor;
					this.forceX[other] -= dx * factor;
					this.forceY[other] -= dy * factor;
				}
			}
		}
	}

	/** Who swings moves slowly; how fast all move depends on how much swings in all. */
	private void move() {
		int size = this.mesh.size();
		double swinging = 0;
		double traction = 0;
		for (int node = 0; node < size; node++) {
			swinging += this.mass[node] * swing(node);
			double sx = this.forceX[node] + this.lastX[node];
			double sy = this.forceY[node] + this.lastY[node];
			traction += this.mass[node] * Math.sqrt(sx * sx + sy * sy) / 2;
		}
		double usual = 0.05 * Math.sqrt(size);
		double jitter = JITTER
				* Math.max(Math.sqrt(usual), Math.min(10, usual * traction / ((double) size * size)));
		if (traction > 0 && swinging / traction > 2) {
			this.efficiency = Math.max(0.05, this.efficiency * 0.5);
			jitter = Math.max(jitter, JITTER);
		}
		double target = (swinging > 0) ? jitter * this.efficiency * traction / swinging : this.speed;
		if (swinging > jitter * traction) {
			this.efficiency = Math.max(0.05, this.efficiency * 0.7);
		}
		else if (this.speed < 1000) {
			this.efficiency *= 1.3;
		}
		this.speed += Math.min(target - this.speed, 0.5 * this.speed);
		for (int node = 0; node < size; node++) {
			double factor = this.speed / (1 + Math.sqrt(this.speed * this.mass[node] * swing(node)));
			this.x[node] += this.forceX[node] * factor;
			this.y[node] += this.forceY[node] * factor;
		}
	}

	private double swing(int node) {
		double dx = this.forceX[node] - this.lastX[node];
		double dy = this.forceY[node] - this.lastY[node];
		return Math.sqrt(dx * dx + dy * dy);
	}

	private void repel(int node, double otherX, double otherY, double otherMass) {
		double dx = this.x[node] - otherX;
		double dy = this.y[node] - otherY;
		double square = dx * dx + dy * dy;
		if (square > 0) {
			double factor = REPULSION * this.mass[node] * otherMass / square;
			this.forceX[node] += dx * factor;
			this.forceY[node] += dy * factor;
		}
	}

	/** The plane in quarters, and these in quarters, until each holds one node. */
	private static final class Tree {

		/** Nodes nearer to each other than so many halvings tell are one point. */
		private static final int DEEPEST = 40;

		private static final int NONE = -1;

		private int[] child = new int[0];

		/** The node that a cell holds, or {@link #NONE}. */
		private int[] held = new int[0];

		private double[] mass = new double[0];

		private double[] sumX = new double[0];

		private double[] sumY = new double[0];

		private double[] width = new double[0];

		private final int[] stack = new int[4 * DEEPEST + 4];

		private int cells;

		Tree(int nodes) {
			grow(Math.max(16, 2 * nodes));
		}

		private void grow(int capacity) {
			this.child = Arrays.copyOf(this.child, 4 * capacity);
			this.held = Arrays.copyOf(this.held, capacity);
			this.mass = Arrays.copyOf(this.mass, capacity);
			this.sumX = Arrays.copyOf(this.sumX, capacity);
			this.sumY = Arrays.copyOf(this.sumY, capacity);
			this.width = Arrays.copyOf(this.width, capacity);
		}

		private int cell(double wide) {
			if (this.cells == this.held.length) {
				grow(2 * this.cells);
			}
			int cell = this.cells++;
			Arrays.fill(this.child, 4 * cell, 4 * cell + 4, NONE);
			this.held[cell] = NONE;
			this.mass[cell] = 0;
			this.sumX[cell] = 0;
			this.sumY[cell] = 0;
			this.width[cell] = wide;
			return cell;
		}

		void build(double[] x, double[] y, double[] masses) {
			double left = Double.POSITIVE_INFINITY;
			double top = Double.POSITIVE_INFINITY;
			double right = Double.NEGATIVE_INFINITY;
			double bottom = Double.NEGATIVE_INFINITY;
			for (int node = 0; node < x.length; node++) {
				left = Math.min(left, x[node]);
				right = Math.max(right, x[node]);
				top = Math.min(top, y[node]);
				bottom = Math.max(bottom, y[node]);
			}
			this.cells = 0;
			double wide = Math.max(right - left, bottom - top);
			int root = cell(wide);
			for (int node = 0; node < x.length; node++) {
				insert(root, node, left + wide / 2, top + wide / 2, x, y, masses);
			}
		}

		private void insert(int root, int node, double middleX, double middleY, double[] x, double[] y,
				double[] masses) {
			int cell = root;
			double midX = middleX;
			double midY = middleY;
			for (int depth = 0;; depth++) {
				boolean empty = this.mass[cell] == 0;
				add(cell, node, x, y, masses);
				if (empty) {
					this.held[cell] = node;
					return;
				}
				if (depth == DEEPEST) {
					this.held[cell] = NONE;
					return;
				}
				double half = this.width[cell] / 2;
				int holder = this.held[cell];
				if (holder != NONE) {
					this.held[cell] = NONE;
					int below = below(cell, x[holder] >= midX, y[holder] >= midY, half);
					add(below, holder, x, y, masses);
					this.held[below] = holder;
				}
				boolean east = x[node] >= midX;
				boolean south = y[node] >= midY;
				cell = below(cell, east, south, half);
				midX += east ? half / 2 : -half / 2;
				midY += south ? half / 2 : -half / 2;
			}
		}

		private int below(int cell, boolean east, boolean south, double half) {
			int at = 4 * cell + (east ? 1 : 0) + (south ? 2 : 0);
			int known = this.child[at];
			if (known == NONE) {
				known = cell(half);
				this.child[at] = known;
			}
			return known;
		}

		private void add(int cell, int node, double[] x, double[] y, double[] masses) {
			this.mass[cell] += masses[node];
			this.sumX[cell] += masses[node] * x[node];
			this.sumY[cell] += masses[node] * y[node];
		}

		void repel(int node, ForceAtlas forces) {
			int top = 0;
			this.stack[top++] = 0;
			while (top > 0) {
				int cell = this.stack[--top];
				if (this.held[cell] == node) {
					continue;
				}
				double cellX = this.sumX[cell] / this.mass[cell];
				double cellY = this.sumY[cell] / this.mass[cell];
				double dx = forces.x[node] - cellX;
				double dy = forces.y[node] - cellY;
				boolean far = this.width[cell] * this.width[cell] < THETA * THETA * (dx * dx + dy * dy);
				if (far || this.held[cell] != NONE || !hasChild(cell)) {
					forces.repel(node, cellX, cellY, this.mass[cell]);
					continue;
				}
				for (int i = 4 * cell; i < 4 * cell + 4; i++) {
					if (this.child[i] != NONE) {
						this.stack[top++] = this.child[i];
					}
				}
			}
		}

		private boolean hasChild(int cell) {
			for (int i = 4 * cell; i < 4 * cell + 4; i++) {
				if (this.child[i] != NONE) {
					return true;
				}
			}
			return false;
		}

	}

}
