import java.io.File;
import java.util.List;

import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeDirectionDefault;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/**
 * Reads files as Gephi does, without its windows, and prints for each how many nodes and relations it found, how many
 * of these have a grade, and what the reader complained of.
 */
final class GephiReads {

	public static void main(String[] files) throws Exception {
		for (String file : files) {
			ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
			projects.newProject();
			Container container = Lookup.getDefault().lookup(ImportController.class).importFile(new File(file));
			container.getLoader().setEdgeDefault(EdgeDirectionDefault.DIRECTED);
			// "Edges merge strategy" in the window that shows what was read.
			container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
			Lookup.getDefault()
				.lookup(ImportController.class)
				.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
			Graph graph = Lookup.getDefault().lookup(GraphController.class).getGraphModel().getDirectedGraph();
			int graded = 0;
			for (Column column : graph.getModel().getEdgeTable()) {
				for (Edge edge : column.getTitle().equals("grade") ? graph.getEdges().toCollection() : List.<Edge>of()) {
					graded += (edge.getAttribute(column) != null) ? 1 : 0;
				}
			}
			System.out.println(new File(file).getName() + "\t" + graph.getNodeCount() + "\t" + graph.getEdgeCount()
					+ "\t" + graded + "\t" + container.getReport().getIssuesList(100).size());
		}
		System.exit(0);
	}

}
