package com.example.quartet.benchmarks;

import java.util.List;
import java.util.Map;

import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * Tomcat and Spring MVC with nothing else: no security, no metrics, no Boot, and calls by
 * Apache's client.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
public class BareServer {

	private static final String TOKEN = System.getenv("BARE_TOKEN");

	/**
	 * Serves until it is killed.
	 */
	public static void main(String[] arguments) throws Exception {
		Tomcat tomcat = new Tomcat();
		tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
		tomcat.setPort(Integer.parseInt(System.getenv("SERVER_PORT")));
		tomcat.getConnector();
		AnnotationConfigWebApplicationContext beans = new AnnotationConfigWebApplicationContext();
		beans.register(BareServer.class, Pages.class);
		Context root = tomcat.addContext("", null);
		Wrapper spring = Tomcat.addServlet(root, "spring", new DispatcherServlet(beans));
		spring.setLoadOnStartup(1);
		spring.addMapping("/");
		tomcat.start();
		tomcat.getServer().await();
	}

	@Bean
	static ThymeleafViewResolver viewResolver() {
		ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
		templates.setSuffix(".html");
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(templates);
		engine.setEnableSpringELCompiler(true);
		ThymeleafViewResolver views = new ThymeleafViewResolver();
		views.setTemplateEngine(engine);
		return views;
	}

	/**
	 * The same answers as ours.
	 */
	@Controller
	static class Pages {

		private final RestClient api = RestClient.builder()
			.requestFactory(new HttpComponentsClientHttpRequestFactory())
			.defaultHeaders((headers) -> headers.setBearerAuth(String.valueOf(TOKEN)))
			.baseUrl(String.valueOf(System.getenv("BARE_API")))
			.build();

		@GetMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
		@ResponseBody
		Map<String, String> health() {
			return Map.of("status", "UP");
		}

		@GetMapping(path = "/hop", produces = MediaType.APPLICATION_JSON_VALUE)
		@ResponseBody
		Map<?, ?> hop() {
			return this.api.get().uri("/api/me").retrieve().requiredBody(Map.class);
		}

		@GetMapping("/todos")
		String todos(Model model) {
			model.addAttribute("open", todos("open"));
			model.addAttribute("done", todos("done"));
			return "bare-todos";
		}

		private List<?> todos(String state) {
			return (List<?>) this.api.get()
				.uri("/api/todos?state={state}", state)
				.retrieve()
				.requiredBody(Map.class)
				.get("items");
		}

	}

}
