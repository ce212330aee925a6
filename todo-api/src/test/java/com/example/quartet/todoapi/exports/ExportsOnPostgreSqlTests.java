package com.example.quartet.todoapi.exports;

import com.example.quartet.identitysupport.testing.PostgreSql;

import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PostgreSql.class)
class ExportsOnPostgreSqlTests extends ExportsTests {

}
