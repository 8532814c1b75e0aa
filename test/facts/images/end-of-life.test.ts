import { expect, test } from 'vitest'
import { parseImageRef } from '../../../src/engine/facts/image-ref.ts'
import { endOfLife, firstEndOfLife } from '../../../src/engine/facts/images/end-of-life.ts'
import { products } from '../../../src/engine/facts/images/end-of-life-dates.ts'

test.each([
  ['python:3.8', '2024-10-07'],
  ['python:3.8.10-slim', '2024-10-07'],
  ['node:16-alpine', '2023-09-11'],
  ['node:16.20.2', '2023-09-11'],
  ['debian:10', '2024-06-30'],
  ['debian:buster-slim', '2024-06-30'],
  ['ubuntu:18.04', '2023-05-31'],
  ['ubuntu:bionic', '2023-05-31'],
  ['alpine:3.15', '2023-11-01'],
  ['alpine:3.15.4', '2023-11-01'],
  ['postgres:9.6', '2021-11-11'],
  ['postgres:13.4-alpine', '2025-11-13'],
  ['mcr.microsoft.com/dotnet/sdk:5.0', '2022-05-10'],
  ['golang:1.19', '2023-08-08'],
  ['eclipse-temurin:18-jre', '2022-09-20'],
  ['php:7.4-fpm', '2022-11-28'],
  ['ruby:2.7', '2023-03-31'],
  ['centos:7', '2024-06-30'],
])('%s gets no fixes after %s', (image, expected) => {
  expect(endOfLife(parseImageRef(image))).toBe(expected)
})

test('a current language on a distribution that has ended has ended', () => {
  expect(firstEndOfLife(parseImageRef('python:3.11-slim-buster'))).toEqual({
    what: 'Debian 10',
    date: '2024-06-30',
  })
  expect(endOfLife(parseImageRef('node:20-alpine3.18'))).toBe('2025-05-09')
})

test.each([
  'python',
  'python:latest',
  'python:3',
  'debian',
  'ubuntu:rolling',
  'example.org/app:3.8',
  'alpine',
  'rust:1.70',
])('nothing is said of %s', (image) => {
  expect(endOfLife(parseImageRef(image))).toBeUndefined()
})

test('every date is a date', () => {
  for (const { ends } of Object.values(products)) {
    for (const date of Object.values(ends)) expect(new Date(date).toISOString().slice(0, 10)).toBe(date)
  }
})
