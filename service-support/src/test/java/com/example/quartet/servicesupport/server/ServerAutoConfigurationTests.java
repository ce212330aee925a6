package com.example.quartet.servicesupport.server;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ServerAutoConfigurationTests {

	private final WebApplicationContextRunner server = new WebApplicationContextRunner()
		.withInitializer((context) -> context.getBeanFactory()
			.setConversionService(ApplicationConversionService.getSharedInstance()))
		.withConfiguration(AutoConfigurations.of(ServerAutoConfiguration.class))
		.withPropertyValues("quartet.shutdown-pause=0s");

	@Test
	void thePauseComesBeforeTheWebServerStops() {
		assertThat(new ShutdownPauseLifecycle(Duration.ZERO).getPhase())
			.isGreaterThan(WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE);
	}

	@Test
	void aServerThatIsToldToEndGoesOnForAsLongAsItsPause() throws Exception {
		ShutdownPauseLifecycle pause = new ShutdownPauseLifecycle(Duration.ofDays(1));
		Thread end = new Thread(pause::stop);
		end.start();
		await().until(() -> end.getState() == Thread.State.TIMED_WAITING);
		end.interrupt();
		end.join();
	}

	@Test
	void aTeamMayEndItsServersInItsOwnWay() {
		ShutdownPauseLifecycle own = new ShutdownPauseLifecycle(Duration.ofSeconds(1));
		this.server.withBean(ShutdownPauseLifecycle.class, () -> own)
			.run((context) -> assertThat(context).getBean(ShutdownPauseLifecycle.class).isSameAs(own));
	}

	@Test
	void aTeamMaySetTheLimitsOfItsManagementPort() {
		WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> own = (tomcat) -> {
		};
		WebApplicationContextRunner managed = this.server
			.withConfiguration(AutoConfigurations.of(SlowClientsAutoConfiguration.class))
			.withUserConfiguration(ManagementPortConfiguration.class);
		managed.run((context) -> assertThat(context).hasBean("managementPortCustomizer"));
		managed
			.withInitializer((context) -> context.getBeanFactory().registerSingleton("managementPortCustomizer", own))
			.run((context) -> assertThat(context).getBean("managementPortCustomizer").isSameAs(own));
	}

	@Test
	void onlyTheCertificateOfADevelopmentMachinePromisesNothing() {
		this.server.run((context) -> assertThat(context).doesNotHaveBean("localhostWithoutHsts"));
		this.server.withPropertyValues("server.ssl.bundle=localhost")
			.run((context) -> assertThat(context).hasBean("localhostWithoutHsts"));
		this.server.withPropertyValues("server.ssl.bundle=todos.example")
			.run((context) -> assertThat(context).doesNotHaveBean("localhostWithoutHsts"));
	}

}
