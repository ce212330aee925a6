package com.example.quartet.tenantsetup.doctor;

/**
 * Whether the proxy that command lines use is one that Java was told of, too.
 */
class ProxyCheck implements Check {

	@Override
	public void run(Settings settings, Report report) {
		String proxy = settings.value("HTTPS_PROXY", settings.value("https_proxy", ""));
		if (proxy.isEmpty() || Settings.isLocal(settings.authority())) {
			return;
		}
		if (settings.value("JAVA_TOOL_OPTIONS", "").contains("-Dhttps.proxyHost=")) {
			report.ok("Java was told of the proxy, too");
		}
		else {
			report.failure("", "HTTPS_PROXY names a proxy, but Java does not read it: no module reaches %s"
				.formatted(settings.authority()), "JAVA_TOOL_OPTIONS=\"-Dhttps.proxyHost=... -Dhttps.proxyPort=...\"");
		}
	}

}
