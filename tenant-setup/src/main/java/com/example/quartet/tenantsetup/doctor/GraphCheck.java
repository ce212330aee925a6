package com.example.quartet.tenantsetup.doctor;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.Optional;

import com.example.quartet.identitysupport.Cloud;

/**
 * Whether the site finds Microsoft Graph where it looks for it; without a token, Graph
 * answers 401.
 */
class GraphCheck implements Check {

	private final IdentityProvider provider;

	GraphCheck(IdentityProvider provider) {
		this.provider = provider;
	}

	@Override
	public void run(Settings settings, Report report) {
		report.module(settings.module("web-app").title());
		String graph = settings.value("GRAPH_URL", Cloud.graph(settings.authority(), settings.backchannel()));
		Optional<String> exposure = settings.exposure("GRAPH_URL", graph);
		if (exposure.isPresent()) {
			report.failure("", exposure.get(), "an address that begins with https://");
			return;
		}
		try {
			int status = this.provider.get(graph + "/v1.0/me").statusCode();
			if (status == HttpURLConnection.HTTP_UNAUTHORIZED) {
				report.ok("%s answers as Microsoft Graph does", graph);
			}
			else {
				report.failure("", "%s answers with %d, and not as Microsoft Graph does".formatted(graph, status),
						"GRAPH_URL should be the Microsoft Graph of your cloud, or not be set");
			}
		}
		catch (IOException ex) {
			if (graph.equals(settings.backchannel())) {
				report.skipped("the identity provider, which has this Graph, does not answer");
			}
			else {
				report.failure("", "%s cannot be reached (%s)".formatted(graph, ex.getClass().getSimpleName()),
						"check GRAPH_URL, the network, HTTPS_PROXY and NO_PROXY");
			}
		}
	}

}
